//! Orders: as clients send them, as they are once checked, and as they are told.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use utoipa::ToSchema;

use crate::problem::FieldError;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    Placed,
    Cooking,
    Served,
    Paid,
    Canceled,
}

impl Status {
    pub const ALL: [Status; 5] = [
        Status::Placed,
        Status::Cooking,
        Status::Served,
        Status::Paid,
        Status::Canceled,
    ];

    // ANCHOR: before
    /// The one status that may come before this one.
    pub fn before(self) -> Option<Status> {
        match self {
            Status::Placed => None,
            Status::Cooking | Status::Canceled => Some(Status::Placed),
            Status::Served => Some(Status::Cooking),
            Status::Paid => Some(Status::Served),
        }
    }
    // ANCHOR_END: before

    pub fn name(self) -> &'static str {
        match self {
            Status::Placed => "placed",
            Status::Cooking => "cooking",
            Status::Served => "served",
            Status::Paid => "paid",
            Status::Canceled => "canceled",
        }
    }

    pub fn named(name: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// What a client may send: any field can be missing, and is asked for by name.
pub trait Form: serde::de::DeserializeOwned {
    type Checked;

    fn check(self) -> Result<Self::Checked, Vec<FieldError>>;
}

// ANCHOR: object
/// A struct that is an object in JSON. Derived code takes an array as well.
pub struct Object<T>(pub T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Fields(PhantomData))
    }
}

struct Fields<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Fields<T> {
    type Value = Object<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Object<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Object)
    }
}
// ANCHOR_END: object

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OrderForm {
    #[schema(required = true, nullable = false, minimum = 1, maximum = 40)]
    table: Option<i64>,
    #[schema(required = true, nullable = false, value_type = Vec<LineForm>, min_items = 1, max_items = 50)]
    lines: Option<Vec<Object<LineForm>>>,
    #[schema(max_length = 200)]
    note: Option<String>,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LineForm {
    #[schema(required = true, nullable = false)]
    dish: Option<String>,
    #[schema(required = true, nullable = false, minimum = 1, maximum = 99)]
    quantity: Option<i64>,
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StatusForm {
    #[schema(required = true, nullable = false)]
    status: Option<Status>,
}

/// An order that may be placed, unless a dish is not on the menu.
#[derive(Debug)]
pub struct NewOrder {
    pub table: i64,
    pub lines: Vec<NewLine>,
    pub note: Option<String>,
}

#[derive(Debug)]
pub struct NewLine {
    pub dish: String,
    pub quantity: i64,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Order {
    pub id: i64,
    pub table: i64,
    pub status: Status,
    /// Grows with each change, and so tells which of two reports is the newer.
    pub version: i64,
    pub note: Option<String>,
    pub lines: Vec<Line>,
    pub total_cents: i64,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Line {
    pub dish: String,
    pub quantity: i64,
    /// The price of one, as it was when the order was placed.
    pub cents: i64,
}

/// Collects what is wrong, so that a client learns all of it at once.
#[derive(Default)]
pub struct Errors(pub Vec<FieldError>);

impl Errors {
    pub fn required<T>(&mut self, field: &str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.0.push(FieldError::new(field, "is required"));
        }
        value
    }

    pub fn between(&mut self, field: &str, least: i64, most: i64, value: Option<i64>) -> i64 {
        let value = self.required(field, value);
        if value.is_some_and(|value| !(least..=most).contains(&value)) {
            let message = format!("must be from {least} to {most}");
            self.0.push(FieldError::new(field, message));
        }
        value.unwrap_or_default()
    }

    pub fn text(&mut self, field: &str, most: usize, value: &str) {
        if value.chars().count() > most {
            let message = format!("must have at most {most} characters");
            self.0.push(FieldError::new(field, message));
        }
        if value.chars().any(char::is_control) {
            self.0
                .push(FieldError::new(field, "must not have control characters"));
        }
    }

    pub fn or<T>(self, checked: T) -> Result<T, Vec<FieldError>> {
        if self.0.is_empty() {
            Ok(checked)
        } else {
            Err(self.0)
        }
    }
}

impl Form for OrderForm {
    type Checked = NewOrder;

    fn check(self) -> Result<NewOrder, Vec<FieldError>> {
        let mut errors = Errors::default();
        let table = errors.between("table", 1, 40, self.table);
        let forms = errors.required("lines", self.lines).unwrap_or_default();
        if forms.len() > 50 || (forms.is_empty() && errors.0.iter().all(|e| e.field != "lines")) {
            errors.0.push(FieldError::new("lines", "must have 1 to 50"));
        }
        let mut lines = Vec::new();
        for (index, Object(form)) in forms.into_iter().take(50).enumerate() {
            let field = |name: &str| format!("lines[{index}].{name}");
            let dish = errors.required(&field("dish"), form.dish);
            let dish = dish.unwrap_or_default();
            errors.text(&field("dish"), 60, &dish);
            let quantity = errors.between(&field("quantity"), 1, 99, form.quantity);
            lines.push(NewLine { dish, quantity });
        }
        if let Some(note) = &self.note {
            errors.text("note", 200, note);
        }
        errors.or(NewOrder {
            table,
            lines,
            note: self.note,
        })
    }
}

impl Form for StatusForm {
    type Checked = Status;

    fn check(self) -> Result<Status, Vec<FieldError>> {
        let mut errors = Errors::default();
        let status = errors.required("status", self.status);
        errors.or(status.unwrap_or(Status::Placed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fields(json: &str) -> Vec<String> {
        let form: OrderForm = serde_json::from_str(json).unwrap();
        let errors = form.check().err().unwrap_or_default();
        errors.into_iter().map(|error| error.field).collect()
    }

    #[test]
    fn all_that_is_wrong_is_named() {
        assert_eq!(fields("{}"), ["table", "lines"]);
        assert_eq!(fields(r#"{"table": 41, "lines": []}"#), ["table", "lines"]);
        let order = r#"{"table": 0, "lines": [{"dish": "soup", "quantity": 0}, {}], "note": "\n"}"#;
        assert_eq!(
            fields(order),
            [
                "table",
                "lines[0].quantity",
                "lines[1].dish",
                "lines[1].quantity",
                "note"
            ]
        );
    }

    #[test]
    fn a_status_goes_only_forward() {
        for status in Status::ALL {
            let mut past = vec![status];
            while let Some(before) = past[past.len() - 1].before() {
                assert!(!past.contains(&before));
                past.push(before);
            }
            assert_eq!(past.last(), Some(&Status::Placed));
            assert_eq!(Status::named(status.name()), Some(status));
        }
    }

    proptest! {
        #[test]
        fn what_passes_is_within_the_limits(table: i64, quantities in prop::collection::vec(any::<i64>(), 0..4)) {
            let lines = quantities.iter().map(|&quantity| LineForm { dish: Some("soup".into()), quantity: Some(quantity) });
            let form = OrderForm { table: Some(table), lines: Some(lines.map(Object).collect()), note: None };
            let good = (1..=40).contains(&table)
                && !quantities.is_empty()
                && quantities.iter().all(|quantity| (1..=99).contains(quantity));
            prop_assert_eq!(form.check().is_ok(), good);
        }
    }
}
