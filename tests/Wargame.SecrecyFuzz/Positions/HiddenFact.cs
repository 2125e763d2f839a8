using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Wargame.Rules;

namespace Wargame.SecrecyFuzz;

/// <summary>
/// Makes another world by changing facts of one kind, e.g. <c>factions.*.cohesion</c>. It walks the world's document, so it knows no field by name:
/// a new one is changed like the rest. For which seats the change is hidden, <see cref="MayKnow"/> says afterwards.
/// </summary>
internal sealed class HiddenFact
{
    private const int MostChanged = 4, KindsAround = 60, KindsAtOnce = 6, ThingsAround = 40;
    private static readonly string[] Lists = ["forces", "deliveries", "support", "bargains", "claims"];
    private static readonly Dictionary<string, Type> Words = typeof(World).Assembly.GetTypes().Where(t => t.IsEnum)
        .SelectMany(t => Enum.GetNames(t).Select(n => (n, t))).GroupBy(p => p.n, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().t, StringComparer.Ordinal);

    private readonly Random random;
    private readonly Scenario scenario;
    private readonly string before;
    private readonly string[] own;
    private readonly HashSet<string> held;
    private readonly JsonObject document;
    private readonly SortedDictionary<string, List<JsonNode>> leaves = new(StringComparer.Ordinal);

    private HiddenFact(World world, Random random, params FactionId[] notOf)
    {
        this.random = random;
        scenario = world.Scenario;
        own = [.. notOf.Select(seat => $"\"{seat}\"")];
        held = [.. world.Cities.Where(c => c.Controller is { } holder && notOf.Contains(holder)).Select(c => c.Id.Value), .. world.Forces.Where(f => notOf.Contains(f.Faction)).Select(f => f.City.Value)];
        before = WorldJson.Write(world).GetRawText();
        document = (JsonObject)JsonNode.Parse(before)!;
        Walk("", document);
    }

    /// <summary>The same world with a few facts of one kind changed; null where the change makes no other world.</summary>
    public static (string Kind, World World)? Change(World world, Random random)
    {
        var fact = new HiddenFact(world, random);
        string kind = random.Next(8) == 0 ? fact.Numbers() : random.Next(6) == 0 ? fact.Things() : fact.Values();
        return fact.Read(world) is not { } other || WorldJson.Write(other).GetRawText() == fact.before ? null : (kind, other);
    }

    /// <summary>
    /// The same world with facts of many kinds changed at once, as many as are hidden from some seats: what is their own is left alone, and what one
    /// of them may know all the same is taken back. Each world has what the one before it has and one kind more.
    /// </summary>
    /// <param name="world">The world.</param>
    /// <param name="seats">From whom it is hidden; null for whoever observes.</param>
    /// <param name="last">The turn played last.</param>
    /// <param name="random">Chance.</param>
    public static IReadOnlyList<(string Kind, World World)> ChangeAround(World world, IReadOnlyList<FactionId?> seats, TurnResult? last, Random random)
    {
        var fact = new HiddenFact(world, random, [.. seats.OfType<FactionId>()]);
        string[] known = [.. seats.Select(seat => MayKnow.Of(world, seat, last))];
        var steps = new List<(string, World)>();
        foreach (string[] together in fact.leaves.Keys.OrderBy(_ => random.Next()).Take(KindsAround).Chunk(KindsAtOnce).ToList())
        {
            if (Step(together)) continue;
            foreach (string kind in together) Step(kind);
        }
        for (int i = 0; i < ThingsAround; i++) StepOfThings(Lists[i % Lists.Length]);
        return steps;

        bool Hides(string kind)
        {
            if (fact.Read(world) is not { } other || seats.Where((seat, i) => MayKnow.Of(other, seat, last) != known[i]).Any()) return false;
            steps.Add((kind, other));
            return true;
        }

        // One thing more or less, so that there are as many of nothing.
        void StepOfThings(string list)
        {
            JsonNode before = fact.document[list]!.DeepClone();
            if (!Hides(fact.Thing(list))) fact.document[list] = before;
        }

        // Takes a step, or takes it back.
        bool Step(params string[] kinds)
        {
            List<(JsonNode Old, JsonNode New)> changes = [.. kinds.SelectMany(fact.Most)];
            if (Hides(string.Join(", ", kinds))) return true;
            foreach ((JsonNode old, JsonNode made) in changes) made.ReplaceWith(old);
            return false;
        }
    }

    private List<(JsonNode Old, JsonNode New)> Most(string kind)
    {
        var changes = new List<(JsonNode, JsonNode)>();
        foreach (JsonNode leaf in leaves[kind])
        {
            if (random.Next(4) == 0) continue;
            JsonNode other = Other((JsonValue)leaf);
            leaf.ReplaceWith(other);
            changes.Add((leaf, other));
        }
        return changes;
    }

    private World? Read(World world)
    {
        try
        {
            return WorldJson.Read(JsonSerializer.SerializeToElement(document), world.Scenario);
        }
        catch (Exception nonsense) when (nonsense is JsonException or ArgumentException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    // A few values of one kind.
    private string Values()
    {
        string kind = leaves.Keys.ElementAt(random.Next(leaves.Count));
        List<JsonNode> all = leaves[kind];
        for (int i = random.Next(MostChanged) + 1; i > 0; i--)
        {
            int at = random.Next(all.Count);
            JsonNode other = Other((JsonValue)all[at]);
            all[at].ReplaceWith(other);
            all[at] = other;
        }
        return kind;
    }

    // One thing less, or one more that is a copy of another.
    private string Things() => Thing(Lists[random.Next(Lists.Length)]);

    private string Thing(string kind)
    {
        var things = (JsonObject)document[kind]!;
        if (things.Count == 0) return $"{kind}: none";
        string which = things.ElementAt(random.Next(things.Count)).Key;
        if (random.Next(2) == 0)
        {
            things.Remove(which);
            return $"{kind}: one less";
        }
        JsonNode copy = things[which]!.DeepClone();
        int number = 90_000 + things.Count;
        copy["number"] = number;
        things[$"{number}"] = copy;
        return $"{kind}: one more";
    }

    // More happened elsewhere: every number is higher, by leaps, and their order stays.
    private string Numbers()
    {
        JsonNode[] numbered =
        [
            .. ((string[])["forces", "deliveries", "claims"]).SelectMany(list => ((JsonObject)document[list]!).Select(p => p.Value!)),
            .. ((JsonObject)document["deliveries"]!).Select(p => p.Value!["force"]).OfType<JsonNode>(),
        ];
        var renamed = new SortedDictionary<int, int>();
        foreach (JsonNode thing in numbered) renamed[(int)thing["number"]!] = 0;
        int next = 0;
        foreach (int number in renamed.Keys.ToArray()) renamed[number] = next += 1 + random.Next(40);
        foreach (JsonNode thing in numbered) thing["number"] = renamed[(int)thing["number"]!];
        document["nextNumber"] = next + 1 + random.Next(500);
        return "numbers";
    }

    private JsonNode Other(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => false,
        JsonValueKind.False => true,
        JsonValueKind.Number => Other(value.GetValue<int>()),
        _ => Other(value.GetValue<string>()),
    };

    private JsonNode Other(int number)
    {
        int other = random.Next(5) switch { 0 => number + 1, 1 => number - 1, 2 => number + random.Next(200), 3 => 1000 - number, _ => number / 2 };
        return number < 0 ? other : Math.Abs(other);
    }

    private JsonNode Other(string text)
    {
        if (scenario.Cities.Any(c => c.Id.Value == text)) return scenario.Cities[random.Next(scenario.Cities.Length)].Id.Value;
        if (scenario.Factions.Any(f => f.Id.Value == text)) return scenario.Factions[random.Next(scenario.Factions.Length)].Id.Value;
        if (scenario.Routes.Any(r => r.Id.Value == text)) return scenario.Routes[random.Next(scenario.Routes.Length)].Id.Value;
        if (Words.TryGetValue(text, out Type? word)) return Enum.GetNames(word)[random.Next(Enum.GetNames(word).Length)];
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? $"{(ulong)random.NextInt64()}" : text.Length == 1 ? "E" : $"other {random.Next(1000)}";
    }

    private void Walk(string path, JsonNode node)
    {
        if (node is JsonObject members)
        {
            bool map = path is "" or "played" ? false : members.All(m => m.Value is JsonObject) && members.Count > 0;
            foreach ((string name, JsonNode? member) in members)
            {
                if (member is not null && !IsOwn(path, name, member)) Walk(path.Length == 0 ? name : $"{path}.{(map ? "*" : name)}", member);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (JsonNode? item in items)
            {
                if (item is not null) Walk($"{path}[]", item);
            }
        }
        else if (path is not ("turn" or "nextNumber") && !path.EndsWith(".id", StringComparison.Ordinal) && !path.EndsWith(".number", StringComparison.Ordinal))
        {
            if (!leaves.TryGetValue(path, out List<JsonNode>? kind)) leaves[path] = kind = [];
            kind.Add(node);
        }
    }

    private bool IsOwn(string path, string name, JsonNode thing) => own.Length > 0 && path switch
    {
        "factions" => own.Contains($"\"{name}\""),
        "cities" => held.Contains(name),
        "forces" or "deliveries" or "support" or "bargains" => own.Any(whose => thing.ToJsonString().Contains(whose, StringComparison.Ordinal)),
        _ => false,
    };
}
