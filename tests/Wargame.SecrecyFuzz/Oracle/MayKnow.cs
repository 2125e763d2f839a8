using System.Text;
using Wargame.Rules;

namespace Wargame.SecrecyFuzz;

/// <summary>
/// What a seat may know of a world, said once and in its own words: the yardstick by which two worlds count as the same for a seat. It reads the
/// true world by itself and nothing of the product's <c>Knowledge</c>, so a sight that shows more than it should is measured by another's eyes.
/// It names the least: what is not here is hidden, also a field that somebody adds tomorrow; whoever wants a seat to see it writes it here too.
/// <list type="number">
/// <item>Everybody knows: the turn and how the session ended; people, those at risk and guests to the thousand, those who left to the hundred; the
/// harmed as ranges; where there was fighting and when a place last changed hands; roads that are cut, longer or crowded; who collapsed; how full a
/// power's hands are in five steps, cohesion by the bands of the will test, and whether a side's word is believed; stances, announcements without
/// their truth, what has leaked; promises kept and broken, strikes held against a side, places it gave up without a fight; where leaderships stand,
/// and institutions by bands; works that gave way, and gauges as read.</item>
/// <item>A seat knows of itself: its figures, its men, what it sends and awaits, its negotiations and bargains word for word, its secrets and which of
/// them it closed, its leadership, and its cells to the nearest hundred. Of who asks it for support it sees whether the ranks seem firm or dissolve.</item>
/// <item>Where it holds a place or has men in it, it knows who holds it, who fights inside and for how much of it, the works, supply and fear; one
/// road away whether men are tied down there. Of all other places it knows what it was told: its reports, which are its own.</item>
/// <item>It knows how each side stands to itself, and who has sworn off fighting whom.</item>
/// <item>It knows that something passes over its ground: what, for whom and from whom.</item>
/// <item>It knows what happened as far as it happened to it, before its eyes or in public: see the events.</item>
/// <item>When the session is over, everything is laid open.</item>
/// </list>
/// Numbers by which the world counts its things are nobody's knowledge.
/// </summary>
public sealed partial class MayKnow
{
    private readonly StringBuilder text = new(16_384);
    private readonly World world;
    private readonly Scenario scenario;
    private readonly FactionId? seat;
    private readonly int self;
    private readonly HashSet<CityId> manned = [], besideMen = [];
    private Sight? sight;

    private MayKnow(World world, FactionId? seat)
    {
        this.world = world;
        this.seat = seat;
        scenario = world.Scenario;
        self = seat is { } id ? scenario.IndexOf(id) : -1;
        foreach (Force force in world.Forces)
        {
            if (force.Faction == seat && force.Men > 0) manned.Add(force.City);
        }
        foreach (RouteDefinition route in scenario.Routes)
        {
            if (route.Kind != RouteKind.Road) continue;
            if (manned.Contains(route.A)) besideMen.Add(route.B);
            if (manned.Contains(route.B)) besideMen.Add(route.A);
        }
    }

    /// <summary>All that a seat may know, a fact a line; null stands for observers.</summary>
    public static string Of(World world, FactionId? seat, TurnResult? last = null)
    {
        ArgumentNullException.ThrowIfNull(world);
        // Once it is over, what everybody did is laid open to all who took part.
        if (world.Ending is not null) return WorldJson.Write(world).GetRawText();
        var facts = new MayKnow(world, seat);
        facts.Everybody();
        facts.Places();
        facts.Sides();
        if (facts.self >= 0) facts.Own();
        if (last is not null) facts.Happened(last);
        return facts.text.ToString();
    }

    private void Say(string what, params ReadOnlySpan<object?> values)
    {
        text.Append(what);
        foreach (object? value in values) text.Append(' ').Append(value ?? "-");
        text.Append('\n');
    }

    private static string Each<T>(IEnumerable<T> items) => string.Join(',', items);

    private static int Nearest(int number, int step) => (number + (step / 2)) / step * step;

    /// <summary>People harmed, as everybody hears it: to the head up to five, then about a fifth either way, from twenty on in tens.</summary>
    private static string Harmed(int exact)
    {
        if (exact <= 5) return $"{exact}";
        int step = exact > 20 ? 10 : 1, fifth = Math.Max(2, exact / 5), middle = Nearest(exact, step);
        return $"{Math.Max(0, (middle - fifth) / step * step)}-{(middle + fifth + step - 1) / step * step}";
    }
}
