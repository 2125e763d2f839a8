namespace Wargame.Rules;

/// <summary>
/// Plays a seat: from what the seat knows, and from nothing else, to a sheet of legal orders. The same sight, definition and dice give
/// the same sheet.
/// </summary>
public static class Doctrine
{
    /// <summary>The orders of a doctrine for the turn that is being planned.</summary>
    /// <param name="sight">What the seat knows.</param>
    /// <param name="definition">Which policy, with its parameters.</param>
    /// <param name="dice">The session's dice; rolls are named after the faction, so doctrines do not disturb each other.</param>
    public static IReadOnlyList<Order> Decide(Sight sight, DoctrineDefinition definition, Dice dice)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(definition);
        return sight.Self < 0 ? [] : Decide(new Plan(sight), new Policy(sight.Scenario, definition, sight.Faction!.Value, dice));
    }

    /// <summary>The same by a plan that is begun anew.</summary>
    internal static IReadOnlyList<Order> Decide(Plan plan, Policy policy)
    {
        Sight sight = plan.Sight;
        if (sight.Ending is not null) return [];
        plan.Begin(policy);
        if (sight.Collapsed(sight.Self)) Statecraft.Remnant(plan);
        else Play(plan);
        return plan.Filed();
    }

    private static void Play(Plan plan)
    {
        Diplomacy.Answer(plan);
        Diplomacy.Stop(plan);
        Bargaining.Answer(plan);
        Bargaining.GiveNotice(plan);
        Statecraft.Play(plan);
        switch (plan.Doctrine.Style)
        {
            case DoctrineStyle.Defend:
                Defence.Evacuate(plan);
                Defence.Reinforce(plan);
                Defence.GiveUp(plan);
                Defence.Command(plan);
                Fires.Shield(plan);
                Diplomacy.Ask(plan);
                Defence.Announce(plan);
                break;
            case DoctrineStyle.Advance:
                Offence.Rest(plan);
                Offence.OfferTerms(plan);
                Offence.Attack(plan);
                Offence.Mass(plan);
                Defence.Command(plan);
                Fires.Support(plan);
                Diplomacy.Ask(plan);
                Offence.Announce(plan);
                break;
            case DoctrineStyle.Opportunist:
                Offence.Rest(plan);
                Defence.Reinforce(plan);
                Offence.OfferTerms(plan);
                Offence.Take(plan);
                Offence.Mass(plan);
                Defence.Command(plan);
                Diplomacy.Ask(plan);
                break;
            case DoctrineStyle.Patron:
                Fires.Shield(plan);
                Fires.Interdict(plan);
                Defence.SaveForce(plan);
                Defence.Command(plan);
                break;
            case DoctrineStyle.Relief:
                Rescue.Play(plan);
                Diplomacy.Ask(plan);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(plan), plan.Doctrine.Style, "no such style");
        }
        Bargaining.Offer(plan);
        Bargaining.Retaliate(plan);
        Statecraft.CloseLeaks(plan);
    }

    /// <summary>The doctrine of that name, or the faction's first where there is none of that name.</summary>
    public static DoctrineDefinition Named(FactionDefinition faction, string? name)
    {
        ArgumentNullException.ThrowIfNull(faction);
        return faction.Doctrines.FirstOrDefault(d => d.Name == name) ?? faction.Doctrines[0];
    }
}
