mod app;
mod config;
mod demo;
mod layers;
mod live;
mod menu;
mod order;
mod problem;
mod routes;
mod schema;
mod server;
mod session;
mod store;

use std::error::Error;
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use tokio::net::TcpListener;
use tokio::time::timeout;

use app::App;
use config::{Command, Config};

fn log_as_json() {
    tracing_subscriber::fmt()
        .json()
        .with_current_span(true)
        .with_span_list(false)
        .with_writer(std::io::stderr)
        .init();
}

// ANCHOR: main
#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let config = Config::parse();
    if let Some(Command::Demo) = config.command {
        demo::run(config).await?;
        return Ok(ExitCode::SUCCESS);
    }
    log_as_json();
    tracing::info!(?config, "starting");
    let limit = Duration::from_secs(config.seconds);
    let app = App::open(config).await?;
    server::stop_on_signals(&app)?;
    let listener = TcpListener::bind(app.config.listen).await?;
    println!("listening on http://{}", listener.local_addr()?);

    let routes = layers::around(routes::routes(app.clone()), &app);
    let connections = server::serve(listener, routes, &app).await;
    let end = async {
        connections.close();
        connections.wait().await;
        // WebSockets, and changes whose clients have gone.
        app.tasks.close();
        app.tasks.wait().await;
        app.store.close().await;
    };
    // One limit for all of it: a database that does not answer has none.
    let in_order = timeout(limit, end).await.is_ok();
    tracing::info!(in_order, "stopped");
    Ok(ExitCode::from(u8::from(!in_order)))
}
// ANCHOR_END: main
