use rusqlite::{Connection, Result, Transaction};

fn open_bank() -> Result<Connection> {
    let db = Connection::open_in_memory()?;
    db.execute_batch(
        "CREATE TABLE account (
            name TEXT PRIMARY KEY,
            coins INTEGER NOT NULL CHECK (coins >= 0)
        );
        INSERT INTO account VALUES ('Guido', 10), ('Luciano', 5);",
    )?;
    Ok(db)
}

fn add(transaction: &Transaction<'_>, name: &str, coins: i64) -> Result<()> {
    let query = "UPDATE account SET coins = coins + ? WHERE name = ?";
    transaction.execute(query, (coins, name))?;
    Ok(())
}

fn transfer(db: &mut Connection, coins: i64, payer: &str, payee: &str) -> Result<()> {
    let transaction = db.transaction()?;
    add(&transaction, payee, coins)?;
    add(&transaction, payer, -coins)?;
    transaction.commit()
}

fn show(db: &Connection, what: &str) -> Result<()> {
    let mut query = db.prepare("SELECT name, coins FROM account ORDER BY name")?;
    let rows = query.query_map((), |row| Ok((row.get(0)?, row.get(1)?)))?;
    let rows: Vec<(String, i64)> = rows.collect::<Result<_>>()?;
    println!("{what}: {rows:?}");
    Ok(())
}

fn main() -> Result<()> {
    let mut db = open_bank()?;
    transfer(&mut db, 3, "Guido", "Luciano")?;
    show(&db, "paid")?;

    if let Err(error) = transfer(&mut db, 100, "Guido", "Luciano") {
        println!("refused: {error}");
    }
    show(&db, "after the refusal")?;

    {
        let transaction = db.transaction()?;
        add(&transaction, "Luciano", 50)?;
    }
    show(&db, "the block has ended")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coins(db: &Connection) -> (i64, i64) {
        let one = |name| {
            let query = "SELECT coins FROM account WHERE name = ?";
            db.query_row(query, [name], |row| row.get(0)).unwrap()
        };
        (one("Guido"), one("Luciano"))
    }

    #[test]
    fn all_is_paid_or_nothing() {
        let mut db = open_bank().unwrap();
        transfer(&mut db, 10, "Guido", "Luciano").unwrap();
        assert_eq!(coins(&db), (0, 15));
        transfer(&mut db, 1, "Guido", "Luciano").unwrap_err();
        assert_eq!(coins(&db), (0, 15));
    }
}
