use rusqlite::{Connection, Result};

fn main() -> Result<()> {
    let mut db = Connection::open("bank.db")?;
    let transaction = db.transaction()?;
    db.execute("UPDATE account SET coins = 0", ())?;
    transaction.commit()
}
