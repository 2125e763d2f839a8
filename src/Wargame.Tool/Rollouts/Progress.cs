using System.Diagnostics;

namespace Wargame.Tool.Rollouts;

/// <summary>A bar on a terminal's standard error; nothing at all where that is a file or a pipe.</summary>
internal sealed class Progress(TextWriter errors, bool shown)
{
    private const int Cells = 24, Milliseconds = 100;
    private readonly Stopwatch since = new();
    private readonly Lock gate = new();
    private string what = "";
    private int of;
    private long next;

    public void Begin(string name, int count)
    {
        (what, of, next) = (name, count, 0);
        since.Restart();
        Draw(0);
    }

    /// <summary>So many are done. Any thread may call it; it draws ten times a second at most.</summary>
    public void Tell(int done)
    {
        if (!shown || since.ElapsedMilliseconds < Volatile.Read(ref next) || !gate.TryEnter()) return;
        try
        {
            Volatile.Write(ref next, since.ElapsedMilliseconds + Milliseconds);
            Draw(done);
        }
        finally
        {
            gate.Exit();
        }
    }

    /// <summary>Takes the bar away.</summary>
    public void End()
    {
        if (shown) errors.Write("\r\u001b[K");
    }

    private void Draw(int done)
    {
        if (!shown) return;
        int permille = (int)(done * 1000L / Math.Max(1, of));
        errors.Write(FormattableString.Invariant($"\r\u001b[K{what} {Paper.Bar(permille, Cells)} {done:N0} of {of:N0}, {since.Elapsed.TotalSeconds:0} s"));
    }
}
