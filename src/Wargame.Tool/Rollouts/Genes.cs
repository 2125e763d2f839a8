using System.Reflection;
using Wargame.Rules;

namespace Wargame.Tool.Rollouts;

/// <summary>Turns the figures, lists and levers of a doctrine: what a search varies. The same random source gives the same children.</summary>
internal sealed class Genes(Scenario scenario, FactionDefinition faction, Random random)
{
    private static readonly PropertyInfo[] levers = [.. typeof(DoctrineLevers).GetProperties().Where(p => p.CanWrite)];

    // A place that no own road leads to is as good a guess as any: the doctrine skips what it cannot use.
    private readonly CityId[] places = [.. scenario.Cities.Where(c => c.Class != PlaceClass.OffMap).Select(c => c.Id)];
    private readonly CityId[] own = [.. scenario.Cities.Where(c => c.Controller == faction.Id).Select(c => c.Id)];

    /// <summary>A child with one to four changes.</summary>
    public DoctrineDefinition Mutate(DoctrineDefinition parent)
    {
        DoctrineDefinition child = parent;
        for (int changes = 1 + random.Next(4); changes > 0; changes--) child = Change(child);
        return child;
    }

    /// <summary>A child that has each trait from one of two parents.</summary>
    public DoctrineDefinition Cross(DoctrineDefinition a, DoctrineDefinition b)
    {
        T Either<T>(T one, T other) => random.Next(2) == 0 ? one : other;
        DoctrineLevers mixed = a.Levers with { };
        foreach (PropertyInfo lever in levers) lever.SetValue(mixed, lever.GetValue(Either(a, b).Levers));
        return a with
        {
            Style = Either(a.Style, b.Style), Aggression = Either(a.Aggression, b.Aggression), Care = Either(a.Care, b.Care), Trust = Either(a.Trust, b.Trust),
            Orders = Either(a.Orders, b.Orders), Pressure = Either(a.Pressure, b.Pressure), Targets = Either(a.Targets, b.Targets), Keeps = Either(a.Keeps, b.Keeps), Levers = mixed,
        };
    }

    private DoctrineDefinition Change(DoctrineDefinition d) => random.Next(13) switch
    {
        0 => d with { Aggression = Permille(d.Aggression) },
        1 => d with { Care = Permille(d.Care) },
        2 => d with { Trust = Permille(d.Trust) },
        3 => d with { Orders = Permille(d.Orders) },
        4 or 5 => d with { Keeps = [.. Shuffle(d.Keeps, own)] },
        7 => d with { Pressure = Permille(d.Pressure) },
        6 => d with { Targets = [.. Shuffle(d.Targets, places)] },
        _ => d with { Levers = Turn(d.Levers) },
    };

    // Half of the time a step, half of the time anywhere.
    private int Permille(int now) => random.Next(2) == 0 ? Math.Clamp(now + random.Next(-150, 151), 0, 1000) : random.Next(21) * 50;

    private List<CityId> Shuffle(IReadOnlyList<CityId> list, CityId[] from)
    {
        List<CityId> next = [.. list];
        CityId place = from.Length == 0 ? default : from[random.Next(from.Length)];
        switch (random.Next(3))
        {
            case 0 when next.Count > 1:
                int a = random.Next(next.Count), b = random.Next(next.Count);
                (next[a], next[b]) = (next[b], next[a]);
                break;
            case 1 when next.Count > 1:
                next.RemoveAt(random.Next(next.Count));
                break;
            default:
                if (from.Length > 0 && !next.Contains(place)) next.Insert(random.Next(next.Count + 1), place);
                break;
        }
        return next;
    }

    private DoctrineLevers Turn(DoctrineLevers now)
    {
        DoctrineLevers next = now with { };
        PropertyInfo lever = levers[random.Next(levers.Length)];
        IntRange range = DoctrineLevers.Range(lever.Name);
        // A turn beyond the scenario's last is never.
        int high = range.High == HeadTurns ? Math.Min(range.High, scenario.Turns) : range.High;
        if (Nullable.GetUnderlyingType(lever.PropertyType) is not null && random.Next(4) == 0)
        {
            lever.SetValue(next, null);
            return next;
        }
        int span = high - range.Low, value;
        if (lever.GetValue(now) is int old && random.Next(2) == 0)
        {
            int step = Math.Max(1, span / 8);
            value = old + random.Next(-step, step + 1);
        }
        else
        {
            value = range.Low + random.Next(span + 1);
        }
        value = Math.Clamp(value, range.Low, high);
        lever.SetValue(next, span > 100 ? value / 10 * 10 : value);
        return next;
    }

    private const int HeadTurns = 60;
}
