#[derive(Debug, PartialEq)]
struct Reading {
    sensor: u16,
    tenths: i16,
}

impl Reading {
    const SIZE: usize = 4;

    fn to_le_bytes(&self) -> [u8; Self::SIZE] {
        let [a, b] = self.sensor.to_le_bytes();
        let [c, d] = self.tenths.to_le_bytes();
        [a, b, c, d]
    }

    fn from_le_bytes([a, b, c, d]: [u8; Self::SIZE]) -> Self {
        let sensor = u16::from_le_bytes([a, b]);
        let tenths = i16::from_le_bytes([c, d]);
        Reading { sensor, tenths }
    }
}

fn main() {
    let mut log = [0; 3 * Reading::SIZE];
    let (records, _) = log.as_chunks_mut();
    records[0] = Reading {
        sensor: 7,
        tenths: 215,
    }
    .to_le_bytes();
    records[2] = Reading {
        sensor: 9,
        tenths: -40,
    }
    .to_le_bytes();
    println!("{log:02x?}");

    let (records, rest) = log.as_chunks();
    for record in records {
        let Reading { sensor, tenths } = Reading::from_le_bytes(*record);
        println!("{sensor} {:?}", f64::from(tenths) / 10.0);
    }
    println!("{} bytes left", rest.len());

    for size in [4, 3] {
        match log[..size].try_into() {
            Ok(record) => println!("{:?}", Reading::from_le_bytes(record)),
            Err(error) => println!("error: {error}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reading_comes_back() {
        for sensor in [0, 1, 0x1234, u16::MAX] {
            for tenths in [i16::MIN, -1, 0, 256, i16::MAX] {
                let reading = Reading { sensor, tenths };
                assert_eq!(Reading::from_le_bytes(reading.to_le_bytes()), reading);
            }
        }
    }
}
