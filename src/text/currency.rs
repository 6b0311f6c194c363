//! The currencies on offer. A plan is in whichever one the reader means; choosing
//! another changes the sign, never a number.

/// A currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency {
    /// Its international code, which also tells signs apart in the list.
    pub code: &'static str,
    /// Beside a number.
    pub sign: &'static str,
    /// Said after a number.
    pub spoken: &'static str,
}

const fn currency(code: &'static str, sign: &'static str, spoken: &'static str) -> Currency {
    Currency { code, sign, spoken }
}

/// In the order they are offered; the first is the one a visitor meets.
#[rustfmt::skip]
pub static CURRENCIES: [Currency; 14] = [
    currency("USD", "$", "dollars"),
    currency("EUR", "€", "euros"),
    currency("GBP", "£", "pounds"),
    currency("AUD", "A$", "Australian dollars"),
    currency("BRL", "R$", "reais"),
    currency("CAD", "C$", "Canadian dollars"),
    currency("CHF", "CHF", "francs"),
    currency("CNY", "CN¥", "yuan"),
    currency("INR", "₹", "rupees"),
    currency("JPY", "¥", "yen"),
    currency("MXN", "MX$", "pesos"),
    currency("PLN", "zł", "złoty"),
    currency("SEK", "kr", "kronor"),
    currency("ZAR", "R", "rand"),
];

impl Default for &'static Currency {
    fn default() -> Self {
        &CURRENCIES[0]
    }
}

impl Currency {
    /// The currency of a code, where it is on offer.
    pub fn of(code: &str) -> Option<&'static Currency> {
        CURRENCIES.iter().find(|currency| currency.code == code)
    }
}
