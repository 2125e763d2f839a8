namespace Wargame.Rules;

/// <summary>Lessons that lead one person through the interface, step by step. The rules do not read them.</summary>
/// <param name="Seat">The seat that is taught; all others are played by their doctrines.</param>
/// <param name="Steps">Steps in order.</param>
public sealed record TutorialDefinition(FactionId Seat, ImmutableArray<TutorialStep> Steps);

/// <summary>One step of a tutorial.</summary>
/// <param name="Id">Slug.</param>
/// <param name="Title">Title, a few words.</param>
/// <param name="Text">What to do and why, one to four sentences.</param>
/// <param name="Points">Controls of the interface that are marked, the first that is on the screen.</param>
/// <param name="City">The place that the step is about; marked on the map.</param>
/// <param name="Until">What completes it.</param>
/// <param name="Order">The kind of order that completes it, where one does.</param>
/// <param name="Turn">The turn that completes it, where one does.</param>
public sealed record TutorialStep(
    string Id, string Title, string Text, ImmutableArray<TutorialPoint> Points, CityId? City, TutorialUntil Until, OrderKind? Order, int Turn);

/// <summary>Controls of the interface that a step can mark.</summary>
public enum TutorialPoint
{
    /// <summary>The map.</summary>
    Map,
    /// <summary>The panel of the chosen place.</summary>
    Place,
    /// <summary>Reports on others near the chosen place.</summary>
    Reports,
    /// <summary>The buttons of the kinds of orders.</summary>
    Verbs,
    /// <summary>The composer: choices and size of an order.</summary>
    Composer,
    /// <summary>The forecast of an order.</summary>
    Forecast,
    /// <summary>The button that files an order.</summary>
    File,
    /// <summary>The sheet of orders.</summary>
    Sheet,
    /// <summary>The button that seals.</summary>
    Seal,
    /// <summary>The list of what happened.</summary>
    Report,
    /// <summary>A card of the report.</summary>
    Card,
    /// <summary>The button that goes on from the report.</summary>
    Continue,
    /// <summary>The bar above, with turn and means.</summary>
    Bar,
    /// <summary>The menu that leads to the replay.</summary>
    Menu,
    /// <summary>The news.</summary>
    News,
}

/// <summary>What completes a step.</summary>
public enum TutorialUntil
{
    /// <summary>The person goes on.</summary>
    Read,
    /// <summary>The step's place is chosen.</summary>
    Chosen,
    /// <summary>The composer of the step's kind of order is open.</summary>
    Composing,
    /// <summary>The size of an order was changed, with its forecast on the screen.</summary>
    Forecast,
    /// <summary>An order of the step's kind stands on the sheet.</summary>
    Filed,
    /// <summary>The sheet is sealed.</summary>
    Sealed,
    /// <summary>The report of a turn is on the screen.</summary>
    Reported,
    /// <summary>A card is open with its arithmetic.</summary>
    CardOpen,
    /// <summary>The step's turn is being planned.</summary>
    Planning,
    /// <summary>The session is over.</summary>
    Ended,
    /// <summary>The replay is open.</summary>
    Replay,
}
