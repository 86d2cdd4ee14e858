"""Work off the window's path: one worker thread, progress, cancelling, and results as inputs."""

import logging
import queue
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

from game.ui.inputs import JobDone, JobMoved
from game.ui.scene import Cancel, JobCancelled, Run

_LOG = logging.getLogger(__name__)


class _Reporter:
    """The progress of one job, written to the queue of the window."""

    def __init__(self, name: str, say: Callable[[JobDone | JobMoved], None], stop: Event) -> None:
        self._name, self._say, self._stop = name, say, stop

    def step(self, share: float, doing: str = "") -> None:
        if self._stop.is_set():
            raise JobCancelled
        self._say(JobMoved(self._name, share, doing))


class Jobs:
    """Runs jobs one after another; `wake` is called from the worker whenever there is news to collect."""

    def __init__(self, wake: Callable[[], None] = lambda: None) -> None:
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="job")
        self._news: queue.SimpleQueue[JobDone | JobMoved] = queue.SimpleQueue()
        self._stops: dict[str, Event] = {}
        self._wake = wake
        self._under_way = 0

    def run(self, job: Run) -> None:
        """Starts a job; one of the same name that still runs is asked to stop."""
        self.cancel(Cancel(job.name))
        stop = self._stops[job.name] = Event()
        self._under_way += 1
        self._pool.submit(self._work, job, stop)

    def cancel(self, job: Cancel) -> None:
        """Asks a job to stop at its next step."""
        if job.name in self._stops:
            self._stops[job.name].set()

    @property
    def is_busy(self) -> bool:
        """Whether a job is at work, waiting, or its news not yet collected."""
        return self._under_way > 0 or not self._news.empty()

    def news(self) -> list[JobDone | JobMoved]:
        """What happened since it was last asked; of the progress of one job only the latest."""
        found: list[JobDone | JobMoved] = []
        while not self._news.empty():
            item = self._news.get()
            self._under_way -= isinstance(item, JobDone)
            if found and isinstance(item, JobMoved) and isinstance(found[-1], JobMoved) and item.name == found[-1].name:
                found.pop()
            found.append(item)
        return found

    def close(self) -> None:
        """Stops all jobs and waits for the one at work."""
        for stop in self._stops.values():
            stop.set()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _say(self, item: JobDone | JobMoved) -> None:
        self._news.put(item)
        self._wake()

    def _work(self, job: Run, stop: Event) -> None:
        try:
            if stop.is_set():
                raise JobCancelled
            value = job.work(_Reporter(job.name, self._say, stop))
        except JobCancelled:
            self._say(JobDone(job.name, is_cancelled=True))
        except Exception as error:
            # Whatever fails in the worker must reach the player as a sentence, not die with its thread.
            _LOG.exception("job %s failed", job.name)
            self._say(JobDone(job.name, failure=str(error) or type(error).__name__))
        else:
            self._say(JobDone(job.name, value, is_cancelled=stop.is_set()))
