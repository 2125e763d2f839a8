namespace Wargame.Rules;

/// <summary>
/// The opening of a turn: what was granted for a turn expires, and the injects that are due take effect.
/// Cuts, damage and aid are counted down with the calendar, at the close, so that planning shows what will hold.
/// </summary>
internal static class InjectPhase
{
    /// <summary>Lets granted strike points expire, then releases the injects in their order.</summary>
    public static void Play(TurnWork work)
    {
        Expire(work);
        ScenarioEvents.Remember(work);
        for (int i = 0; i < work.Inputs.Injects.Count; i++)
        {
            Inject inject = work.Inputs.Injects[i];
            Announce(work, inject);
            InjectDefinition? definition = i < work.Inputs.Events.Count ? ScenarioEvents.Definition(work.Scenario, work.Inputs.Events[i]) : null;
            if (work.Ledger.WantsCards && definition?.When is { } condition) EventCard.Add(work, definition, condition, inject);
            for (int e = 0; e < inject.Effects.Count; e++)
            {
                InjectEffects.Apply(work, inject.Effects[e], work.Ledger.WantsCards ? $"{i + 1}-{e + 1}" : "", definition is null ? "an event that control released" : "an event of the scenario");
            }
        }
    }

    /// <summary>Granted strike points are counted for this turn already; what is not flown is lost.</summary>
    private static void Expire(TurnWork work)
    {
        foreach (FactionState faction in work.World.Factions) faction.GrantedAir = 0;
    }

    /// <summary>
    /// Three events for three audiences, each with no more than it may read: control has the whole inject, its audience the text
    /// without secret and effects, and those let into the secret have that text beside.
    /// </summary>
    private static void Announce(TurnWork work, Inject inject)
    {
        if (!work.Ledger.WantsEvents) return;
        work.Ledger.Add(new InjectReleased(inject));
        Inject open = inject with { SecretText = "", SecretFor = [], Effects = [] };
        work.Ledger.Add(new InjectReleased(open) { Audience = inject.Audience.Count == 0 ? Audience.Public : Audience.Of(inject.Audience) });
        if (inject.SecretText.Length == 0 || inject.SecretFor.Count == 0) return;
        Inject secret = open with { Text = inject.SecretText, Audience = inject.SecretFor };
        work.Ledger.Add(new InjectReleased(secret) { Audience = Audience.Of(inject.SecretFor) });
    }
}
