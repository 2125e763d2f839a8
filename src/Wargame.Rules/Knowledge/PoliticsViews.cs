namespace Wargame.Rules;

/// <summary>A leadership as everybody knows it.</summary>
/// <param name="Title">By office.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Sharing">What became of an offer to share power.</param>
/// <param name="HandedOver">Power was handed over.</param>
/// <param name="DemandedBy">Powers that demand that it goes.</param>
public sealed record LeadershipView(string Title, LeaderStanding Standing, SharingState Sharing, bool HandedOver, IReadOnlyList<FactionId> DemandedBy);

/// <summary>What the seat itself knows of its leadership and its parts.</summary>
/// <param name="Institutions">What is left of the state's institutions, permille.</param>
/// <param name="LowTurns">Turns of low cohesion, each a grade off the terms.</param>
/// <param name="Terms">Terms by host.</param>
public sealed record OwnLeadershipView(int Institutions, int LowTurns, IReadOnlyDictionary<FactionId, HostTermsView> Terms);

/// <summary>Terms of a host.</summary>
/// <param name="Place">For people.</param>
/// <param name="Granted">It has granted asylum.</param>
/// <param name="Now">Grade now, 0-4.</param>
/// <param name="Next">Grade next turn, if nothing else changes.</param>
/// <param name="Text">The grade now in words.</param>
public sealed record HostTermsView(string Place, bool Granted, int Now, int Next, string Text);

/// <summary>Makes them.</summary>
internal static class PoliticsViews
{
    /// <summary>The public part; null for factions without a leadership.</summary>
    public static LeadershipView? Public(Sight sight, int faction)
    {
        if (sight.Scenario.Factions[faction].Leadership is not { } definition) return null;
        var demanded = new List<FactionId>();
        for (int p = 0; p < sight.Scenario.Factions.Length; p++)
        {
            if (sight.StanceOf(p, faction) == Stance.DemandsStepDown) demanded.Add(sight.Scenario.Factions[p].Id);
        }
        return new LeadershipView(definition.Title, sight.LeaderOf(faction), sight.SharingOf(faction), sight.HandedOver(faction), demanded);
    }

    /// <summary>Factions that a power has recognised; empty for none.</summary>
    public static IReadOnlyList<FactionId> Recognised(Sight sight, int power)
    {
        var recognised = new List<FactionId>();
        for (int f = 0; f < sight.Scenario.Factions.Length; f++)
        {
            if (sight.StanceOf(power, f) is Stance.Recognises or Stance.RecognisesTransition) recognised.Add(sight.Scenario.Factions[f].Id);
        }
        return recognised;
    }

    /// <summary>The seat's own part; null where it has no leadership.</summary>
    public static OwnLeadershipView? Own(Sight sight)
    {
        if (sight.LeadershipDefinition is not { } definition || sight.Leadership is not { } leadership) return null;
        var terms = new Dictionary<FactionId, HostTermsView>();
        foreach (HostDefinition host in definition.Hosts)
        {
            int now = sight.TermsFrom(host, false);
            terms[host.Power] = new HostTermsView(host.Place, sight.HasAsylum(host.Power), now, sight.TermsFrom(host, false, 1), ExitTerms.Say(now));
        }
        return new OwnLeadershipView(leadership.Institutions, leadership.LowTurns, terms);
    }
}
