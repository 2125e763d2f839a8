using System.Numerics;

namespace Wargame.Rules;

/// <summary>Politics of a doctrine: what a leadership decrees and when it goes, and what powers say of it.</summary>
internal static class Statecraft
{
    private const int Settles = 500, Despairs = 220;

    /// <summary>Plays the politics of a seat that stands.</summary>
    public static void Play(Plan plan)
    {
        if (plan.Scenario.Factions[plan.Sight.Self].Patron is not null) Speak(plan);
        if (plan.Sight.Leadership is { } leadership)
        {
            Asylum(plan);
            if (!Leave(plan, leadership)) Decree(plan, leadership);
        }
    }

    /// <summary>What is left after a collapse: people out, orders to men who hold out, or an end to it.</summary>
    public static void Remnant(Plan plan)
    {
        Defence.Evacuate(plan);
        Bargaining.Answer(plan);
        if (plan.Sight.Leadership is { } leadership && leadership.Standing is LeaderStanding.InOffice or LeaderStanding.Transferred) Flee(plan, plan.Sight.Leadership!);
        // Who leans to settling ends it; the others hold out while there is something to hold out for.
        int willing = 150 + plan.Doctrine.Pressure / 2 + plan.Doctrine.Care / 4;
        if (plan.Sight.UnderArms && plan.Chance(willing, $"last-garrisons") && plan.File(new StepDown(Departure.TransferPower, null))) return;
        Bargaining.Offer(plan);
        Defence.Command(plan);
    }

    private static void Asylum(Plan plan)
    {
        // Somewhere to go is looked for once the ranks loosen, earlier by those who expect little.
        if (plan.Sight.Leadership!.Standing != LeaderStanding.InOffice || (plan.Sight.Cohesion >= 360 && plan.Sight.Turn < 2)) return;
        int asked = 0;
        IReadOnlyList<HostDefinition> hosts = plan.Sight.LeadershipDefinition!.Hosts;
        var ranking = new Ranking(stackalloc long[hosts.Count], stackalloc int[hosts.Count]);
        for (int i = 0; i < hosts.Count; i++) ranking.Add(-plan.Sight.TermsFrom(hosts[i], false), i);
        foreach (int i in ranking.Items)
        {
            HostDefinition host = hosts[i];
            if (plan.Sight.HasAsylum(host.Power)) return;
            // Nobody goes begging everywhere at once, nor twice at a door that stayed shut.
            if (asked == 2 || Refused(plan, host.Power)) continue;
            plan.File(new RequestSupport(host.Power, SupportKind.Asylum, 1, null, []));
            asked++;
        }
    }

    private static bool Refused(Plan plan, FactionId power)
    {
        foreach (SupportCase earlier in plan.Sight.Cases)
        {
            if (earlier.Power == power && earlier.Kind == SupportKind.Asylum && earlier.State is SupportState.Refused or SupportState.Lapsed) return true;
        }
        return false;
    }

    private static bool Leave(Plan plan, LeadershipState leadership)
    {
        if (leadership.Standing == LeaderStanding.Transferred) return Flee(plan, leadership);
        if (leadership.Standing != LeaderStanding.InOffice || plan.Sight.Cohesion >= plan.Sight.Figures.LowCohesion) return false;
        bool settles = plan.Doctrine.Pressure >= Settles;
        // Who settles hands over while there is an army to stand down; who does not goes when all is lost.
        if (settles && plan.Sight.Cohesion < 250 && plan.Chance(plan.Doctrine.Pressure, $"hand-over")) return plan.File(new StepDown(Departure.TransferPower, null));
        if (plan.Sight.Cohesion < 260 && settles && Best(plan, false) is { } host && plan.Sight.TermsFrom(host, false) >= 3 && plan.Chance(500, $"exile"))
        {
            return plan.File(new StepDown(Departure.Exile, host.Power));
        }
        return !settles && plan.Sight.Cohesion < Despairs && plan.Chance(400, $"leave") && plan.File(new StepDown(Departure.LeaveSecretly, Best(plan, true)?.Power));
    }

    private static bool Flee(Plan plan, LeadershipState leadership)
    {
        if (Best(plan, false) is { } host) return plan.File(new StepDown(Departure.Exile, host.Power));
        return leadership.Standing == LeaderStanding.InOffice && plan.File(new StepDown(Departure.LeaveSecretly, null));
    }

    private static HostDefinition? Best(Plan plan, bool secretly)
    {
        HostDefinition? best = null;
        foreach (HostDefinition host in plan.Sight.LeadershipDefinition!.Hosts)
        {
            if (plan.Sight.HasAsylum(host.Power) && (best is null || plan.Sight.TermsFrom(host, secretly) > plan.Sight.TermsFrom(best, secretly))) best = host;
        }
        return best;
    }

    private static void Decree(Plan plan, LeadershipState leadership)
    {
        if (leadership.Standing != LeaderStanding.InOffice) return;
        bool plans = plan.Doctrine.Orders >= 700;
        if (leadership.PaidTurn == 0 && (plans || plan.Chance(300, $"pay"))) plan.File(new Decree(DecreeKind.RaisePay));
        if (leadership.Sharing == SharingState.NotOffered && plan.Doctrine.Trust >= 550 && plan.Sight.Turn >= 2) plan.File(new Decree(DecreeKind.SharePower));
        if (plan.Doctrine.Aggression >= 250 && plan.Threat(plan.At(plan.Sight.LeadershipDefinition!.Seat)) > 0 && plan.Sight.Cohesion >= Despairs) plan.File(new Decree(DecreeKind.StayInPublic));
        if (plan.Doctrine.Care < 300 && plan.Sight.DesertedLastTurn > 0 && plan.Chance(350, $"threaten")) plan.File(new Decree(DecreeKind.ThreatenPunishment));
    }

    /// <summary>With a command point to spare the dearest fact that can already leak is closed.</summary>
    public static void CloseLeaks(Plan plan)
    {
        if (plan.Doctrine.Orders < 700 || plan.Sheet.CommandLeft < 1) return;
        SecretDefinition? dearest = null;
        FactionId self = plan.Sight.Faction!.Value;
        for (int i = 0; i < plan.Scenario.Secrets.Length; i++)
        {
            SecretDefinition secret = plan.Scenario.Secrets[i];
            if (secret.Owner != self || secret.FromTurn > plan.Sight.Turn || plan.Sight.HasLeaked(secret.Id) || plan.Sight.HasClosed(secret)) continue;
            if (dearest is null || secret.Cohesion > dearest.Cohesion) dearest = secret;
        }
        if (dearest is not null) plan.File(new Decree(DecreeKind.CloseLeak, dearest.Id));
    }

    private static void Speak(Plan plan)
    {
        if (plan.Doctrine.Pressure == 0) return;
        for (ulong led = plan.Scenario.Board.Led & ~(1UL << plan.Sight.Self); led != 0; led &= led - 1)
        {
            int f = BitOperations.TrailingZeroCount(led);
            FactionDefinition faction = plan.Scenario.Factions[f];
            Stance said = plan.Sight.StanceOf(plan.Sight.Self, f);
            bool gone = plan.Sight.LeaderOf(f) != LeaderStanding.InOffice || plan.Sight.SharingOf(f) == SharingState.Agreed;
            bool ally = plan.Sight.With(f) == Relation.Allied;
            if (gone && said != Stance.RecognisesTransition && plan.Chance(plan.Doctrine.Pressure, $"transition:{faction.Id}"))
            {
                plan.File(new Declare(faction.Id, Stance.RecognisesTransition));
            }
            // An ally asks for it only when nothing else is left to save.
            else if (!gone && said == Stance.Silent && (!ally || plan.Sight.CohesionBand(f).High < 400 && plan.Sight.Turn > 2)
                && plan.Chance(plan.Doctrine.Pressure / 2, $"demand:{faction.Id}"))
            {
                plan.File(new Declare(faction.Id, Stance.DemandsStepDown));
            }
            if (gone) Recognise(plan, f);
        }
    }

    // Whoever holds the capital of a leadership that is gone is the one to be spoken with.
    private static void Recognise(Plan plan, int gone)
    {
        if (plan.Scenario.Factions[gone].Capital is not { } capital || plan.Doctrine.Pressure < Settles) return;
        int holder = plan.Sight.Controller(plan.At(capital));
        if (holder < 0 || holder == gone || plan.Scenario.Factions[holder].Patron is not null || plan.Sight.With(holder) == Relation.Hostile) return;
        if (plan.Sight.StanceOf(plan.Sight.Self, holder) == Stance.Silent && plan.Chance(plan.Doctrine.Pressure, $"recognise:{plan.Scenario.Factions[holder].Id}"))
        {
            plan.File(new Declare(plan.Scenario.Factions[holder].Id, Stance.Recognises));
        }
    }
}
