using Microsoft.Data.Sqlite;

namespace Wargame.Journal;

/// <summary>
/// The one thread that writes. It takes everything that waits, commits it in one transaction with one fsync and then keeps all
/// those promises in order, while the next jobs gather: the slower the disk, the larger the groups.
/// </summary>
internal sealed class WriteQueue
{
    private readonly object _gate = new();
    private readonly SqliteWriter _writer;
    private readonly JournalLimits _limits;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private List<WriteJob> _waiting = [];
    private List<WriteJob> _writing = [];
    private int _jobs;
    private long _bytes;
    private bool _closed;

    public WriteQueue(SqliteWriter writer, JournalLimits limits)
    {
        _writer = writer;
        _limits = limits;
        new Thread(Run) { Name = "journal writer", IsBackground = true }.Start();
    }

    /// <summary>Puts a job in the queue before returning.</summary>
    public void Post(WriteJob job)
    {
        lock (_gate)
        {
            if (_closed)
                throw new JournalFailure("The journal is closed.");
            if (_jobs >= _limits.WaitingAppends || (_jobs > 0 && _bytes + job.Bytes > _limits.WaitingBytes))
                throw new JournalFailure($"The disk is too slow: {_jobs} appends ({_bytes} bytes) are waiting for it.");
            _jobs++;
            _bytes += job.Bytes;
            _waiting.Add(job);
            if (_waiting.Count == 1)
                Monitor.Pulse(_gate);
        }
    }

    /// <summary>Takes no more jobs, finishes those that wait, ends the thread.</summary>
    public Task Close()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.Pulse(_gate);
        }
        return _ended.Task;
    }

    private void Run()
    {
        while (Swap())
        {
            Write(_writing);
            lock (_gate)
            {
                _jobs -= _writing.Count;
                foreach (var job in _writing)
                    _bytes -= job.Bytes;
            }
            _writing.Clear();
        }
        _ended.SetResult();
    }

    /// <summary>Waits for jobs and takes them all; false when the queue is closed and empty.</summary>
    private bool Swap()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_closed)
                Monitor.Wait(_gate);
            (_waiting, _writing) = (_writing, _waiting);
            return _writing.Count > 0;
        }
    }

    private void Write(List<WriteJob> jobs)
    {
        var failure = Commit(jobs, out var failed);
        if (failure is null)
        {
            foreach (var job in jobs)
                job.Complete();
        }
        else if (failed is null || jobs.Count == 1)
        {
            // Not one job's doing but the file's: trying each alone would only make all of them wait for the same answer.
            foreach (var job in jobs)
                job.Fail(failure);
        }
        else
        {
            // One bad job must not take the others with it. Order stays: a job that built on the failed one now meets the fence.
            foreach (var job in jobs)
                Write([job]);
        }
    }

    /// <summary>One transaction for these jobs. On failure says why, and which job it was if it was one.</summary>
    private JournalFailure? Commit(List<WriteJob> jobs, out WriteJob? failed)
    {
        failed = null;
        try
        {
            _writer.Begin();
            foreach (var job in jobs)
            {
                failed = job;
                job.Apply(_writer);
            }
            failed = null;
            _writer.Commit();
            return null;
        }
        catch (Exception e)
        {
            TryRollback();
            return new JournalFailure($"The journal could not be written: {e.Message}", e);
        }
    }

    private void TryRollback()
    {
        try
        {
            _writer.Rollback();
        }
        catch (SqliteException)
        {
            // The next transaction begins with another attempt; until one works every job fails, and says so.
        }
    }
}
