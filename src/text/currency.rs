//! A currency's sign, and its name after a number.

use crate::session::Currency;

use super::plural::Forms;

/// The sign of a currency, for beside a number.
pub fn sign(currency: Currency) -> &'static str {
    words(currency).0
}

/// The name of a currency, as a screen reader says it after a number.
pub(super) fn spoken(currency: Currency) -> Forms {
    words(currency).1
}

#[rustfmt::skip]
fn words(currency: Currency) -> (&'static str, Forms) {
    let (sign, one, other) = match currency {
        Currency::Usd => ("$", "dollar", "dollars"),
        Currency::Eur => ("€", "euro", "euros"),
        Currency::Gbp => ("£", "pound", "pounds"),
        Currency::Aud => ("A$", "Australian dollar", "Australian dollars"),
        Currency::Brl => ("R$", "real", "reais"),
        Currency::Cad => ("C$", "Canadian dollar", "Canadian dollars"),
        Currency::Chf => ("CHF", "franc", "francs"),
        Currency::Cny => ("CN¥", "yuan", "yuan"),
        Currency::Inr => ("₹", "rupee", "rupees"),
        Currency::Jpy => ("¥", "yen", "yen"),
        Currency::Mxn => ("MX$", "peso", "pesos"),
        Currency::Pln => ("zł", "złoty", "złoty"),
        Currency::Sek => ("kr", "krona", "kronor"),
        Currency::Zar => ("R", "rand", "rand"),
    };
    (sign, Forms { one, other })
}

/// Whether a character is a currency symbol, as opposed to a letter in a sign such as "CHF".
pub(super) fn is_sign(c: char) -> bool {
    matches!(c, '$' | '¢' | '£' | '¥' | '\u{20a0}'..='\u{20cf}')
}
