namespace Wargame.Journal;

/// <summary>One piece of work for the writer thread and the promise made to whoever posted it.</summary>
internal abstract class WriteJob(long bytes)
{
    /// <summary>Memory it holds, in bytes, counted against the limits.</summary>
    public long Bytes { get; } = bytes;

    /// <summary>Does the work inside the open transaction. May run again if that transaction fails.</summary>
    public abstract void Apply(SqliteWriter writer);

    /// <summary>Keeps the promise: the transaction is on disk.</summary>
    public abstract void Complete();

    /// <summary>Breaks the promise: nothing of this job is acknowledged.</summary>
    public abstract void Fail(JournalFailure failure);
}

/// <inheritdoc />
internal sealed class WriteJob<T>(long bytes, Func<SqliteWriter, T> work, CancellationToken ct) : WriteJob(bytes)
{
    // Continuations run on the pool: a caller's code must never hold up the writer thread.
    private readonly TaskCompletionSource<T> _promise = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private bool _cancelled;

    public Task<T> Task => _promise.Task;

    public override void Apply(SqliteWriter writer)
    {
        _cancelled = ct.IsCancellationRequested;
        if (!_cancelled)
            _result = work(writer);
    }

    public override void Complete()
    {
        if (_cancelled)
            _promise.SetCanceled(ct);
        else
            _promise.SetResult(_result!);
    }

    public override void Fail(JournalFailure failure) => _promise.SetException(failure);
}
