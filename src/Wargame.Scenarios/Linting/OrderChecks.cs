using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>Orders that nobody can ever give.</summary>
internal static class OrderChecks
{
    public static IEnumerable<Warning> Of(LintDesk desk)
    {
        Scenario scenario = desk.Scenario;
        bool Any(Func<FactionDefinition, bool> has) => scenario.Factions.Any(has);
        bool Given(SupportKind kind) => Any(f => f.Patron?.Gives.Any(g => g.Kind == kind) == true);
        bool hostile = scenario.Relations.Any(r => r.Relation == Relation.Hostile && (desk.Armed(r.A) || desk.Armed(r.B)));
        Warning Nobody(string orders, string why, string advice) => desk.Warn("OrderForNobody", "factions.yaml", "factions", $"nobody can ever give {orders}: {why}", advice);

        if (!Any(f => f.AirPoints > 0) && !Given(SupportKind.AirStrikes)) yield return Nobody("Strike", "there are no air points", "'airPoints', or accept it");
        if (!Any(f => f.Lots > 0)) yield return Nobody("Evacuate or Reinforce", "there are no transport lots", "'lots' for somebody, or accept it");
        if (!Any(f => f.CommandPoints > 0)) yield return Nobody("Hold", "there are no command points", "'commandPoints' for somebody, or accept it");
        if (!Any(f => f.Patron is { Gives.Length: > 0 })) yield return Nobody("RequestSupport", "no faction has anything to give", "a 'patron', or accept it");
        if (!hostile) yield return Nobody("Advance or NegotiateHandover", "no armed faction has an enemy", "a hostile pair in relations.yaml, or accept it");
    }
}
