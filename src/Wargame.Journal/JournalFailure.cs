using System.Diagnostics.CodeAnalysis;

namespace Wargame.Journal;

/// <summary>
/// The journal could not do its work: disk full, file in use by another server, queue full, closed. After a failed append the
/// writer knows only that it was not acknowledged: read the stream before going on, or repeat with the same operation id.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "A failure is the house's word for it.")]
public sealed class JournalFailure : Exception
{
    /// <summary>A failure with its reason.</summary>
    public JournalFailure(string message)
        : base(message)
    {
    }

    /// <summary>A failure with its reason and what caused it.</summary>
    public JournalFailure(string message, Exception inner)
        : base(message, inner)
    {
    }
}
