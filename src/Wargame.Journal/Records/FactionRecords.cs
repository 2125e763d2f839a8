using Wargame.Rules;

namespace Wargame.Journal;

/// <summary>State of an order on a sheet.</summary>
public enum OrderState
{
    /// <summary>Written, not played.</summary>
    Draft,
    /// <summary>Will be played; can be changed until the sheet is sealed.</summary>
    Filed,
    /// <summary>Locked; played when the turn closes.</summary>
    Sealed,
    /// <summary>Taken back.</summary>
    Dropped,
}

/// <summary>An order on a faction's sheet was written, filed, changed or dropped. Drafts are kept too: researchers need them.</summary>
/// <param name="Turn">Turn of the sheet.</param>
/// <param name="Id">Number of the order on its sheet, from 1.</param>
/// <param name="State">State from now on.</param>
/// <param name="Order">The order.</param>
/// <param name="Why">The person's reason in one line, for the debrief; may be empty.</param>
/// <param name="By">Name of the person, or of the doctrine.</param>
public sealed record OrderChanged(int Turn, int Id, OrderState State, Order Order, string Why, string By);

/// <summary>A sheet was sealed: its filed orders are locked, its drafts will not be played.</summary>
/// <param name="Turn">Turn of the sheet.</param>
/// <param name="By">Name of the person or of the doctrine; for a sheet still open when the turn closed, what closed it: control's name, "deadline" or "all sealed".</param>
/// <param name="Doctrine">The doctrine that filled it; null where people did.</param>
public sealed record SheetSealed(int Turn, string By, string? Doctrine = null);
