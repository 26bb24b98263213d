use axum::Json;
use axum::extract::State;

#[axum::debug_handler]
async fn place(Json(dishes): Json<Vec<String>>, State(price): State<u32>) -> String {
    format!("{} cents", price * dishes.len() as u32)
}

fn main() {
    let _ = place;
}
