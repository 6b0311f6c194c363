//! Stands in for lightningcss: every call says it cannot, and trunk then keeps the file as it is.
//! See ../README.md.
pub mod stylesheet {
    const LEFT_OUT: &str = "this trunk was built without its CSS minifier";

    #[derive(Default)]
    pub struct ParserOptions;
    #[derive(Default)]
    pub struct MinifyOptions;
    #[derive(Default)]
    pub struct PrinterOptions {
        pub minify: bool,
        pub left_out: (),
    }
    pub struct ToCssResult {
        pub code: String,
    }
    pub struct StyleSheet;

    impl StyleSheet {
        pub fn parse(_: &str, _: ParserOptions) -> Result<Self, &'static str> {
            Err(LEFT_OUT)
        }
        pub fn minify(&mut self, _: MinifyOptions) -> Result<(), &'static str> {
            Err(LEFT_OUT)
        }
        pub fn to_css(&self, _: PrinterOptions) -> Result<ToCssResult, &'static str> {
            Err(LEFT_OUT)
        }
    }
}
