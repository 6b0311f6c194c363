//! The currencies on offer. A plan's amounts are not tied to one: choosing another changes the sign beside
//! the numbers, never a number.

/// A currency, by its international code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Currency {
    /// The default.
    #[default]
    Usd,
    Eur,
    Gbp,
    Aud,
    Brl,
    Cad,
    Chf,
    Cny,
    Inr,
    Jpy,
    Mxn,
    Pln,
    Sek,
    Zar,
}

impl Currency {
    /// In the order they are offered.
    pub const ALL: [Currency; 14] = [
        Currency::Usd,
        Currency::Eur,
        Currency::Gbp,
        Currency::Aud,
        Currency::Brl,
        Currency::Cad,
        Currency::Chf,
        Currency::Cny,
        Currency::Inr,
        Currency::Jpy,
        Currency::Mxn,
        Currency::Pln,
        Currency::Sek,
        Currency::Zar,
    ];

    /// Its code in ISO 4217: "USD".
    pub fn code(self) -> &'static str {
        match self {
            Currency::Usd => "USD",
            Currency::Eur => "EUR",
            Currency::Gbp => "GBP",
            Currency::Aud => "AUD",
            Currency::Brl => "BRL",
            Currency::Cad => "CAD",
            Currency::Chf => "CHF",
            Currency::Cny => "CNY",
            Currency::Inr => "INR",
            Currency::Jpy => "JPY",
            Currency::Mxn => "MXN",
            Currency::Pln => "PLN",
            Currency::Sek => "SEK",
            Currency::Zar => "ZAR",
        }
    }

    /// The currency with a code; `None` if it is not on offer.
    pub fn of_code(code: &str) -> Option<Currency> {
        Currency::ALL.into_iter().find(|currency| currency.code() == code)
    }
}
