//! Commands about jobs.

use kartotek_core::error::Result;

use crate::desk::Desk;

pub(crate) fn job_cancel(desk: &Desk, job: u32) -> Result<()> {
    desk.jobs.cancel(job);
    Ok(())
}
