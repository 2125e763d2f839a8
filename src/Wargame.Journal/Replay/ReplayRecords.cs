using Wargame.Rules;

namespace Wargame.Journal;

/// <summary>What a replay page shows before a turn is chosen.</summary>
/// <param name="Id">Session.</param>
/// <param name="Name">Its name.</param>
/// <param name="ScenarioTitle">Title of the scenario.</param>
/// <param name="ShortTitle">Short title.</param>
/// <param name="StartsAt">Scenario time at which turn 1 begins, local, ISO 8601.</param>
/// <param name="TurnHours">Hours of a turn.</param>
/// <param name="PlayedAt">When it was opened, Unix milliseconds.</param>
/// <param name="Ended">It has ended.</param>
/// <param name="Ending">How; absent while it runs.</param>
/// <param name="Damage">Where its journal is damaged; absent where it is sound.</param>
/// <param name="Turns">Adjudicated turns.</param>
/// <param name="Series">Figures by turn, the start first, for charts.</param>
/// <param name="Check">Outcome of adjudicating it anew.</param>
public sealed record ReplaySummary(
    SessionId Id, string Name, string ScenarioTitle, string ShortTitle, string StartsAt, int TurnHours, long PlayedAt, bool Ended, Ending? Ending,
    string? Damage, IReadOnlyList<ReplayTurnLine> Turns, IReadOnlyList<ReplayPoint> Series, ReplayCheck Check);

/// <summary>A turn on the scrubber.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Headline">What stands out, as the public read it.</param>
/// <param name="Hash">State hash after it.</param>
public sealed record ReplayTurnLine(int Turn, string Headline, string Hash);

/// <summary>Figures after a turn.</summary>
/// <param name="Turn">Turn; 0 for the start.</param>
/// <param name="Displaced">People away from home.</param>
/// <param name="Harmed">Civilians killed and wounded so far.</param>
/// <param name="Cohesion">Cohesion by faction, permille.</param>
/// <param name="Places">Places held by faction.</param>
public sealed record ReplayPoint(int Turn, int Displaced, int Harmed, IReadOnlyDictionary<FactionId, int> Cohesion, IReadOnlyDictionary<FactionId, int> Places);

/// <summary>Outcome of adjudicating a session anew.</summary>
/// <param name="Holds">Every turn came to the same result.</param>
/// <param name="Hash">State hash after the last turn that held; absent where none did.</param>
/// <param name="Difference">The first difference; absent where it holds.</param>
public sealed record ReplayCheck(bool Holds, string? Hash, Difference? Difference);

/// <summary>One turn of a replay, as somebody saw it then or as it truly was.</summary>
/// <param name="Turn">The turn whose planning is shown; one past the last for the end.</param>
/// <param name="View">The view at the start of its planning.</param>
/// <param name="Decisions">Orders of that turn, all factions.</param>
/// <param name="Injects">Injects that played at its opening.</param>
/// <param name="Cards">Cards of its adjudication, in full.</param>
public sealed record ReplayTurn(int Turn, View View, IReadOnlyList<Decision> Decisions, IReadOnlyList<Inject> Injects, IReadOnlyList<Card> Cards);

/// <summary>A decision that was played.</summary>
/// <param name="Faction">Whose.</param>
/// <param name="Order">The order.</param>
/// <param name="Line">How it reads.</param>
/// <param name="Why">Reason given.</param>
/// <param name="By">Who.</param>
/// <param name="At">When it was filed, Unix milliseconds.</param>
public sealed record Decision(FactionId Faction, Order Order, OrderLine Line, string Why, string By, long At);
