use sqlx::AnyPool;

async fn orders_for(pool: &AnyPool, table: &str) -> Result<u64, sqlx::Error> {
    let sql = format!("DELETE FROM orders WHERE table_number = '{table}'");
    Ok(sqlx::query(&sql).execute(pool).await?.rows_affected())
}

#[tokio::main]
async fn main() -> Result<(), sqlx::Error> {
    let pool = AnyPool::connect("sqlite::memory:").await?;
    orders_for(&pool, "4' OR '1' = '1").await?;
    Ok(())
}
