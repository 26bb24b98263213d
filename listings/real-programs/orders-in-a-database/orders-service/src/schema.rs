//! The tables, as migrations: never edited once they ran somewhere, only added to.

use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

// ANCHOR: migrations
const SQLITE_ID: &str = "INTEGER PRIMARY KEY";
const POSTGRES_ID: &str = "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY";

/// Version, description, SQL; `{id}` is what the two databases call differently.
const MIGRATIONS: [(i64, &str, &str); 4] = [
    (
        1,
        "menu",
        "CREATE TABLE dishes (
            name TEXT PRIMARY KEY,
            cents BIGINT NOT NULL CHECK (cents > 0)
        );
        INSERT INTO dishes (name, cents) VALUES
            ('coffee', 320), ('schnitzel', 1790), ('soup', 450);",
    ),
    (
        2,
        "orders",
        "CREATE TABLE orders (
            id {id},
            table_number BIGINT NOT NULL,
            status TEXT NOT NULL
        );
        CREATE TABLE order_lines (
            order_id BIGINT NOT NULL REFERENCES orders (id),
            position BIGINT NOT NULL,
            dish TEXT NOT NULL,
            quantity BIGINT NOT NULL CHECK (quantity > 0),
            cents BIGINT NOT NULL,
            PRIMARY KEY (order_id, position)
        );",
    ),
    (3, "notes", "ALTER TABLE orders ADD COLUMN note TEXT;"),
    (
        4,
        "versions",
        "ALTER TABLE orders ADD COLUMN version BIGINT NOT NULL DEFAULT 1;",
    ),
];
// ANCHOR_END: migrations

pub fn migrator(postgres: bool) -> Migrator {
    let id = if postgres { POSTGRES_ID } else { SQLITE_ID };
    let migrations = MIGRATIONS.map(|(version, description, sql)| {
        // Our own constants: nothing in them comes from outside.
        let sql = sqlx::AssertSqlSafe(sql.replace("{id}", id)).into_sql_str();
        let kind = MigrationType::Simple;
        Migration::new(version, description.into(), kind, sql, false)
    });
    Migrator::with_migrations(migrations.into())
}

#[cfg(test)]
mod tests {
    use sqlx::AnyPool;
    use sqlx::any::AnyPoolOptions;
    use sqlx::migrate::MigrateError;

    use super::*;

    async fn database() -> AnyPool {
        sqlx::any::install_default_drivers();
        let pool = AnyPoolOptions::new().max_connections(1);
        pool.connect("sqlite::memory:").await.unwrap()
    }

    #[tokio::test]
    async fn migrations_run_once() {
        let pool = database().await;
        for _ in 0..2 {
            migrator(false).run(&pool).await.unwrap();
        }
    }

    #[tokio::test]
    async fn a_migration_that_has_changed_is_noticed() {
        let pool = database().await;
        migrator(false).run(&pool).await.unwrap();
        let kind = MigrationType::Simple;
        let sql = "CREATE TABLE dishes (name TEXT)".into_sql_str();
        let changed = Migration::new(1, "menu".into(), kind, sql, false);
        let mut migrations: Vec<_> = migrator(false).iter().cloned().collect();
        migrations[0] = changed;
        let error = Migrator::with_migrations(migrations).run(&pool).await;
        assert!(matches!(error, Err(MigrateError::VersionMismatch(1))));
    }
}
