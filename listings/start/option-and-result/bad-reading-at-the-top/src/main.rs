use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let readings = ["4", "warm"];

    for reading in readings {
        let celsius: i32 = reading.parse()?;
        println!("{celsius} degrees");
    }
    Ok(())
}
