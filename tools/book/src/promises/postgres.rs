//! A PostgreSQL server for one run of one program.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::LazyLock;
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use tempfile::TempDir;

/// Where distributions put the server's programs, which are seldom on PATH: below
/// this, in `VERSION/bin`.
const INSTALLED: &str = "/usr/lib/postgresql";

/// Nothing must outlast a power failure here.
const SETTINGS: [&str; 4] =
    ["listen_addresses=", "fsync=off", "full_page_writes=off", "synchronous_commit=off"];

/// A server with an empty database, reached through a socket in a folder of its own.
/// It ends, and the folder goes, when this is dropped.
pub(super) struct Postgres {
    server: Child,
    folder: TempDir,
}

impl Postgres {
    /// Creates the database, and waits until the server answers.
    ///
    /// # Errors
    /// If PostgreSQL is not installed, or does not start.
    pub(super) fn start() -> Result<Postgres> {
        // A socket's path has at most 107 bytes.
        let folder = tempfile::Builder::new().prefix("pg").tempdir_in(env::temp_dir())?;
        if is_root() {
            succeeds(Command::new("chown").arg("postgres").arg(folder.path()))?;
        }
        let data = folder.path().join("data");
        let mut initdb = program("initdb")?;
        initdb.args(["--username=postgres", "--auth=trust", "--no-sync", "--no-instructions"]);
        succeeds(initdb.arg("--encoding=UTF8").arg("--locale=C").arg("-D").arg(&data))?;
        let mut server = program("postgres")?;
        server.arg("-D").arg(&data).arg("-k").arg(folder.path());
        for setting in SETTINGS {
            server.args(["-c", setting]);
        }
        let log = fs::File::create(folder.path().join("log"))?;
        let server = server.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log).spawn()?;
        let mut started = Postgres { server, folder };
        for _ in 0..200 {
            if started.answers()? {
                return Ok(started);
            }
            if let Some(status) = started.server.try_wait()? {
                let log = fs::read_to_string(started.folder.path().join("log"))?;
                bail!("the PostgreSQL server ended with {status}\n{log}");
            }
            thread::sleep(Duration::from_millis(50));
        }
        bail!("the PostgreSQL server does not answer after ten seconds")
    }

    fn answers(&self) -> Result<bool> {
        let mut ready = program("pg_isready")?;
        let output = ready.arg("--quiet").arg("-h").arg(self.folder.path()).output()?;
        Ok(output.status.success())
    }

    /// What tells the clients of both languages where it is.
    pub(super) fn variables(&self) -> [(&'static str, &Path); 3] {
        let name = Path::new("postgres");
        [("PGHOST", self.folder.path()), ("PGUSER", name), ("PGDATABASE", name)]
    }
}

impl Drop for Postgres {
    /// At once, without a checkpoint.
    fn drop(&mut self) {
        if let Ok(mut stop) = program("pg_ctl") {
            let stop = stop.args(["stop", "--silent", "--mode=immediate", "-D"]);
            let _ = stop.arg(self.folder.path().join("data")).output();
        }
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Why there can be no server; `None` where there can.
pub(super) fn lacks() -> Option<String> {
    (folder_of("initdb").is_none()).then(|| {
        "no PostgreSQL server: no `initdb` on PATH; install Debian's postgresql".to_owned()
    })
}

/// One of the server's programs, as a user that it accepts, which root is not. It
/// ends with the thread that starts it.
fn program(name: &str) -> Result<Command> {
    let folder = folder_of(name).with_context(|| lacks().unwrap_or_default())?;
    let file = folder.join(name);
    if !is_root() {
        return Ok(Command::new(file));
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups", "--pdeathsig=QUIT"]);
    command.arg(file).current_dir("/");
    Ok(command)
}

/// The folder of PATH with this program, or the newest version installed.
fn folder_of(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let on_path = env::split_paths(&path).find(|folder| folder.join(name).is_file());
    let installed = || {
        let versions = fs::read_dir(INSTALLED).ok()?;
        let folders = versions.flatten().map(|version| version.path().join("bin"));
        folders.filter(|folder| folder.join(name).is_file()).max()
    };
    on_path.or_else(installed)
}

fn is_root() -> bool {
    static IS_ROOT: LazyLock<bool> = LazyLock::new(|| {
        let said = Command::new("id").arg("-u").output();
        said.is_ok_and(|Output { stdout, .. }| stdout.trim_ascii() == b"0")
    });
    *IS_ROOT
}

fn succeeds(command: &mut Command) -> Result<()> {
    let Output { status, stderr, .. } = command.output().with_context(|| format!("{command:?}"))?;
    ensure!(
        status.success(),
        "{command:?} ended with {status}\n{}",
        String::from_utf8_lossy(&stderr)
    );
    Ok(())
}
