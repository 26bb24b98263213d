//! The orders in a database: SQLite or PostgreSQL, as the URL says.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use sqlx::any::{AnyPoolOptions, AnyRow};
use sqlx::{AnyPool, Row};
use utoipa::ToSchema;

use crate::order::{Line, NewOrder, Order, Status};
use crate::problem::FieldError;
use crate::schema::migrator;

#[derive(Clone)]
pub struct Store {
    pool: AnyPool,
}

/// A dish and its price in cents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Dish {
    pub dish: String,
    pub cents: i64,
}

/// Why an order was not placed, or a status not changed.
#[derive(Debug)]
pub enum Refused {
    NotOnTheMenu(Vec<FieldError>),
    NoSuchOrder,
    /// The order has this status, from which the other cannot be reached.
    Now(Status),
    Database(sqlx::Error),
}

impl From<sqlx::Error> for Refused {
    fn from(error: sqlx::Error) -> Refused {
        Refused::Database(error)
    }
}

/// The lines of the orders that `$which` chooses, each with its order: in one
/// statement, which sees one state of the database.
macro_rules! with_lines {
    ($which:literal) => {
        concat!(
            "SELECT o.id, table_number, status, version, note, dish, quantity, cents
             FROM (SELECT * FROM orders ",
            $which,
            ") AS o CROSS JOIN order_lines AS l
             WHERE l.order_id = o.id ORDER BY o.id, position"
        )
    };
}
impl Store {
    // ANCHOR: open
    pub async fn open(url: &str) -> Result<Store, sqlx::Error> {
        sqlx::any::install_default_drivers();
        let postgres = url.starts_with("postgres");
        let options = AnyPoolOptions::new().acquire_timeout(Duration::from_secs(5));
        // Each connection would open a database in memory of its own.
        let options = if url.contains(":memory:") {
            let options = options.min_connections(1).max_connections(1);
            options.idle_timeout(None).max_lifetime(None)
        } else {
            options.max_connections(8)
        };
        let pool = options.connect(url).await?;
        if !postgres {
            sqlx::query("PRAGMA journal_mode = WAL")
                .execute(&pool)
                .await?;
        }
        migrator(postgres).run(&pool).await?;
        Ok(Store { pool })
    }
    // ANCHOR_END: open

    pub async fn close(&self) {
        self.pool.close().await;
    }

    pub async fn ping(&self) -> Result<(), sqlx::Error> {
        sqlx::query("SELECT 1").execute(&self.pool).await?;
        Ok(())
    }

    pub async fn menu(&self) -> Result<Vec<Dish>, sqlx::Error> {
        let rows = sqlx::query("SELECT name, cents FROM dishes ORDER BY name")
            .fetch_all(&self.pool)
            .await?;
        let dish = |row: &AnyRow| {
            Ok(Dish {
                dish: row.try_get("name")?,
                cents: row.try_get("cents")?,
            })
        };
        rows.iter().map(dish).collect()
    }

    /// Adds dishes to the menu, or gives them new prices: all of them or none.
    pub async fn price(&self, dishes: &[Dish]) -> Result<(), sqlx::Error> {
        let mut transaction = self.pool.begin().await?;
        for Dish { dish, cents } in dishes {
            sqlx::query(
                "INSERT INTO dishes (name, cents) VALUES ($1, $2)
                 ON CONFLICT (name) DO UPDATE SET cents = excluded.cents",
            )
            .bind(dish)
            .bind(cents)
            .execute(&mut *transaction)
            .await?;
        }
        transaction.commit().await
    }

    // ANCHOR: place
    /// The order and its lines, or neither.
    pub async fn place(&self, new: &NewOrder) -> Result<Order, Refused> {
        let mut transaction = self.pool.begin().await?;
        let id: i64 = sqlx::query_scalar(
            "INSERT INTO orders (table_number, status, note)
             VALUES ($1, 'placed', $2) RETURNING id",
        )
        .bind(new.table)
        .bind(&new.note)
        .fetch_one(&mut *transaction)
        .await?;

        let (mut lines, mut unknown) = (Vec::new(), Vec::new());
        for (position, line) in (0_i64..).zip(&new.lines) {
            let cents: Option<i64> = sqlx::query_scalar(
                "INSERT INTO order_lines (order_id, position, dish, quantity, cents)
                 SELECT $1, $2, name, $3, cents FROM dishes WHERE name = $4
                 RETURNING cents",
            )
            .bind(id)
            .bind(position)
            .bind(line.quantity)
            .bind(&line.dish)
            .fetch_optional(&mut *transaction)
            .await?;
            match cents {
                Some(cents) => lines.push(Line {
                    dish: line.dish.clone(),
                    quantity: line.quantity,
                    cents,
                }),
                None => {
                    let field = format!("lines[{position}].dish");
                    unknown.push(FieldError::new(field, "is not on the menu"));
                }
            }
        }
        if !unknown.is_empty() {
            return Err(Refused::NotOnTheMenu(unknown));
        }
        transaction.commit().await?;
        Ok(Order {
            id,
            table: new.table,
            status: Status::Placed,
            version: 1,
            note: new.note.clone(),
            total_cents: lines.iter().map(|line| line.quantity * line.cents).sum(),
            lines,
        })
    }
    // ANCHOR_END: place

    // ANCHOR: advance
    /// Changes a status, if it is still the one that may come before: looked at
    /// and changed in one statement, so that of two waiters one succeeds.
    pub async fn advance(&self, id: i64, to: Status) -> Result<Order, Refused> {
        let changed: Vec<i64> = match to.before() {
            None => Vec::new(),
            Some(before) => {
                sqlx::query_scalar(
                    "UPDATE orders SET status = $1, version = version + 1
                     WHERE id = $2 AND status = $3 RETURNING version",
                )
                .bind(to.name())
                .bind(id)
                .bind(before.name())
                .fetch_all(&self.pool)
                .await?
            }
        };
        let order = self.order(id).await?.ok_or(Refused::NoSuchOrder)?;
        let Some(&version) = changed.first() else {
            return Err(Refused::Now(order.status));
        };
        // Another change may have come since: this is the report of ours.
        Ok(Order {
            status: to,
            version,
            ..order
        })
    }
    // ANCHOR_END: advance

    pub async fn order(&self, id: i64) -> Result<Option<Order>, sqlx::Error> {
        let query = sqlx::query(with_lines!("WHERE id = $1")).bind(id);
        Ok(orders(query.fetch_all(&self.pool).await?)?.pop())
    }

    /// Orders with a larger id than `after`, oldest first.
    pub async fn orders(
        &self,
        status: Option<Status>,
        after: i64,
        limit: i64,
    ) -> Result<Vec<Order>, sqlx::Error> {
        let query = match status {
            Some(status) => sqlx::query(with_lines!(
                "WHERE id > $1 AND status = $3 ORDER BY id LIMIT $2"
            ))
            .bind(after)
            .bind(limit)
            .bind(status.name()),
            None => sqlx::query(with_lines!("WHERE id > $1 ORDER BY id LIMIT $2"))
                .bind(after)
                .bind(limit),
        };
        orders(query.fetch_all(&self.pool).await?)
    }
}

fn orders(rows: Vec<AnyRow>) -> Result<Vec<Order>, sqlx::Error> {
    let mut orders: Vec<Order> = Vec::new();
    for row in rows {
        let id = row.try_get("id")?;
        if orders.last().is_none_or(|order| order.id != id) {
            let status: String = row.try_get("status")?;
            let unknown = || sqlx::Error::Decode(format!("status {status:?}").into());
            orders.push(Order {
                id,
                table: row.try_get("table_number")?,
                status: Status::named(&status).ok_or_else(unknown)?,
                version: row.try_get("version")?,
                note: row.try_get("note")?,
                lines: Vec::new(),
                total_cents: 0,
            });
        }
        let line = Line {
            dish: row.try_get("dish")?,
            quantity: row.try_get("quantity")?,
            cents: row.try_get("cents")?,
        };
        if let Some(order) = orders.last_mut() {
            order.total_cents += line.quantity * line.cents;
            order.lines.push(line);
        }
    }
    Ok(orders)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::NewLine;

    #[tokio::test]
    async fn a_database_in_memory_is_one() {
        let store = Store::open("sqlite::memory:").await.unwrap();
        let line = || NewLine {
            dish: "soup".into(),
            quantity: 1,
        };
        let new = |table| NewOrder {
            table,
            lines: vec![line()],
            note: None,
        };
        let orders: Vec<_> = (1..=20).map(new).collect();
        let placing = orders.iter().map(|order| store.place(order));
        let placed = futures::future::try_join_all(placing).await.unwrap();
        let found = store.orders(None, 0, 100).await.unwrap();
        assert_eq!(found.len(), placed.len());
    }
}
