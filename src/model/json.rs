//! A plan out of JSON, or of anything else that serde reads: each field as it was
//! [`Given`], so that a refusal is by name there, too.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::given::Given;
use super::inputs::Input;
use super::plan::Plan;

impl<'de> Deserialize<'de> for Plan {
    /// # Errors
    /// A message that is a [`Refusal`](super::Refusal)'s.
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Plan, D::Error> {
        struct Fields;

        impl<'de> Visitor<'de> for Fields {
            type Value = Plan;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a plan: an object of named numbers")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Plan, A::Error> {
                let mut plan = Plan::default();
                while let Some(name) = map.next_key::<String>()? {
                    let input = Input::named(&name).map_err(A::Error::custom)?;
                    plan.take(input, map.next_value()?).map_err(A::Error::custom)?;
                }
                plan.check().map_err(A::Error::custom)?;
                Ok(plan)
            }
        }

        from.deserialize_map(Fields)
    }
}

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Given, D::Error> {
        struct Anything;

        impl<'de> Visitor<'de> for Anything {
            type Value = Given;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number")
            }

            fn visit_f64<E>(self, value: f64) -> Result<Given, E> {
                Ok(Given::Number(value))
            }

            fn visit_i64<E>(self, value: i64) -> Result<Given, E> {
                Ok(Given::Number(value as f64))
            }

            fn visit_u64<E>(self, value: u64) -> Result<Given, E> {
                Ok(Given::Number(value as f64))
            }

            fn visit_unit<E>(self) -> Result<Given, E> {
                Ok(Given::Null)
            }

            fn visit_bool<E>(self, value: bool) -> Result<Given, E> {
                Ok(Given::Other(value.to_string()))
            }

            fn visit_str<E>(self, text: &str) -> Result<Given, E> {
                Ok(Given::text(text))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Given, A::Error> {
                while list.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Given::Other("a list".into()))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Given, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Given::Other("an object".into()))
            }
        }

        from.deserialize_any(Anything)
    }
}
