using System.Runtime.InteropServices;

namespace Wargame.Rules;

/// <summary>
/// Terms of leaving, grades 0-4: 0 none, 1 a roof, 2 safety, 3 safety for the household, 4 honourable, with a word in what follows.
/// The same lines answer for the rule, for the leadership's desk and for the score.
/// </summary>
internal static class ExitTerms
{
    /// <summary>Best grade.</summary>
    public const int Best = 4;
    private const int BrokenMost = 2;

    /// <summary>The host of that faction; null where it is none.</summary>
    public static HostDefinition? HostOf(LeadershipDefinition definition, FactionId power)
    {
        foreach (HostDefinition host in definition.Hosts)
        {
            if (host.Power == power) return host;
        }
        return null;
    }

    /// <summary>A power has granted a faction asylum.</summary>
    public static bool Asylum(World world, int faction, FactionId host)
    {
        foreach (SupportCase agreed in CollectionsMarshal.AsSpan(world.Support))
        {
            if (agreed.Kind == SupportKind.Asylum && agreed.Power == host && agreed.Asker == world.Factions[faction].Id
                && agreed.State is SupportState.Granted or SupportState.Done) return true;
        }
        return false;
    }

    /// <summary>Some power demands that a faction's leadership goes.</summary>
    public static bool Demanded(World world, int faction)
    {
        foreach (FactionState power in world.Factions)
        {
            if (power.StanceOn(faction) is Stance.DemandsStepDown or Stance.RecognisesTransition) return true;
        }
        return false;
    }

    /// <summary>What makes the grade of a host's terms, each with its reason.</summary>
    /// <param name="world">The world.</param>
    /// <param name="faction">Position of the faction whose leadership goes.</param>
    /// <param name="host">Who takes it in.</param>
    /// <param name="secretly">It goes without a word.</param>
    /// <param name="turnsOn">Further turns of low cohesion to count: 1 shows the terms of the next turn, if nothing else changes.</param>
    public static List<CardLine> Lines(World world, int faction, HostDefinition host, bool secretly, int turnsOn = 0) =>
        [new($"{host.Place}: what the host gives", Clauses.ExitTerms, host.Grade), .. Reckon(world, faction, host, secretly, turnsOn, lines: true).Lines];

    /// <summary>The grade of a host's terms by itself; see <see cref="Lines"/>.</summary>
    public static int Grade(World world, int faction, HostDefinition host, bool secretly, int turnsOn = 0) =>
        Math.Clamp(host.Grade + Reckon(world, faction, host, secretly, turnsOn, lines: false).Sum, 0, Best);

    private static Reasons Reckon(World world, int faction, HostDefinition host, bool secretly, int turnsOn, bool lines)
    {
        FactionState state = world.Factions[faction];
        LeadershipState leadership = state.Leadership;
        Stance stance = world.Faction(host.Power).StanceOn(faction);
        bool low = turnsOn > 0 && state.Cohesion < world.Scenario.Parameters.LowCohesion;
        var reasons = new Reasons(lines);
        void Add(bool when, string label, int value) => reasons.Add(when, label, Clauses.ExitTerms, value);
        Add(true, "Turns of low cohesion", -(leadership.LowTurns + (low ? turnsOn : 0)));
        Add(stance is Stance.DemandsStepDown or Stance.RecognisesTransition, "The host asked for it in public", 1);
        Add(leadership.HandedOver, "Power was handed over first", 2);
        Add(!leadership.HandedOver && leadership.Sharing == SharingState.Agreed, "An offer to share power was taken up", 1);
        Add(true, "Promises broken", -Math.Min(BrokenMost, state.PromisesBroken));
        Add(secretly, "In secret", -1);
        Add(state.Collapsed, "After the collapse", -1);
        return reasons;
    }

    /// <summary>The grade that lines make, 0-4.</summary>
    public static int Grade(List<CardLine> lines)
    {
        int sum = 0;
        foreach (CardLine line in lines) sum += line.Value;
        return Math.Clamp(sum, 0, Best);
    }

    /// <summary>A grade in words.</summary>
    public static string Say(int grade) => grade switch
    {
        <= 0 => "no terms",
        1 => "a roof",
        2 => "safety",
        3 => "safety for the household",
        _ => "honourable terms",
    };
}
