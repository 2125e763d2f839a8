using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>factions.yaml with the secret briefings: the sides, what they can give each other, and the doctrines that can play them.</summary>
internal static class FactionsSection
{
    public static IReadOnlyList<FactionDefinition> Read(Fields file, Func<string, string> briefing)
    {
        string source = file.Source();
        FactionDefinition[] factions = [.. file.Items("factions", 40).Select(item => Faction(item, source, briefing))];
        file.Close();
        return factions;
    }

    public static IReadOnlyList<RelationDefinition> Relations(Fields file)
    {
        string source = file.Source();
        var pairs = new HashSet<(string, string)>();
        var relations = new List<RelationDefinition>();
        foreach (Fields item in file.Items("relations"))
        {
            var pair = new RelationDefinition(item.Faction("a"), item.Faction("b"), item.Word<Relation>("relation"));
            item.Source(source);
            item.Close();
            string a = pair.A.Value, b = pair.B.Value;
            if (a == b) item.Refuse(item.Node("b"), $"a relation of '{a}' to itself", "another faction");
            else if (!pairs.Add(string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a))) item.Refuse(item.Node("b"), $"a second relation of '{a}' and '{b}'", "each pair once");
            relations.Add(pair);
        }
        file.Close();
        return relations;
    }

    private static FactionDefinition Faction(Fields item, string source, Func<string, string> briefing)
    {
        string id = item.Text("id", 8);
        if (id.Length is < 2 or > 8 || id.Any(c => c is < 'A' or > 'Z'))
        {
            item.Refuse(item.Node("id"), $"'id' is '{Words.Short(id)}'", "two to eight capital letters");
        }
        var faction = new FactionDefinition
        {
            Id = new(id),
            Name = item.Text("name", 60),
            Subtitle = item.Text("subtitle", 80),
            Names = item.Languages("names"),
            Letter = item.Text("letter", 2),
            Shape = item.Word<MarkShape>("shape"),
            Palette = item.Int("palette", 1, 10),
            Capital = item.CityOr("capital"),
            Cohesion = item.Permille("cohesion"),
            CollapseBelow = item.Permille("collapseBelow"),
            Legitimacy = item.Permille("legitimacy"),
            Credibility = item.Permille("credibility"),
            CommandPoints = item.Int("commandPoints", 0, 20),
            Lots = item.Int("lots", 0, 50),
            AirPoints = item.Int("airPoints", 0, 50),
            Intelligence = item.Permille("intelligence"),
            Patron = Patron(item.InnerOr("patron"), source),
            Doctrines = [.. item.Items("doctrines", 12).Select(Doctrine)],
            Briefing = briefing(id),
            Source = item.Source(source),
        };
        if (faction.Doctrines.Count == 0) item.Refuse(item.Node("doctrines"), $"'{id}' has no doctrine", "at least one");
        Unique(item, "doctrines", faction.Doctrines.Select(d => d.Name));
        item.Close();
        return faction;
    }

    private static PatronDefinition? Patron(Fields? item, string source)
    {
        if (item is null) return null;
        var patron = new PatronDefinition(
            item.Int("pool", 0, 20), item.Int("drainAt", 1, 12), item.Text("drainedBy"), [.. item.Items("gives", 30).Select(g => Offer(g, source))]);
        // A request names a power and a kind, so a faction must find at most one offer of a kind.
        Unique(item, "gives", patron.Gives.SelectMany(g => g.To.Select(to => $"{Words.Kebab(g.Kind.ToString())} to {to}")));
        item.Close();
        return patron;
    }

    private static SupportOffer Offer(Fields item, string source)
    {
        var offer = new SupportOffer
        {
            Kind = item.Word<SupportKind>("kind"),
            To = item.FactionsOr("to"),
            Interest = item.Int("interest", -6, 6),
            Most = item.Int("most", 1, 100_000),
            Cost = item.Int("cost", 0, 5),
            Delay = item.Int("delay", 0, 12),
            Enters = item.CityOr("enters"),
            From = item.CityOr("from"),
            Quality = item.IntOr("quality", 0, 1000, 0),
            Terms = [.. item.ItemsOr("terms", 12).Select(Term)],
            Note = item.Text("note"),
            Source = item.Source(source),
        };
        if (offer.To.Count == 0) item.Refuse(item.Node("to"), "the offer is for nobody", "'to' with at least one faction");
        Unique(item, "terms", offer.Terms.Select(t => t.Id));
        item.Close();
        return offer;
    }

    private static TermDefinition Term(Fields item)
    {
        var term = new TermDefinition(
            item.Slug("id"), item.Text("text", 120), item.Int("worth", 0, 4), item.Word<TermEffect>("effect"),
            item.CityOr("city"), item.Int("amount", 0, 100_000));
        if (term.Effect is TermEffect.KeepGarrison or TermEffect.HoldPlace && term.City is null)
        {
            item.Refuse(item.Node("effect"), $"the term '{term.Id}' concerns a place", "a 'city'");
        }
        item.Close();
        return term;
    }

    private static DoctrineDefinition Doctrine(Fields item)
    {
        var doctrine = new DoctrineDefinition(
            item.Slug("name"), item.Text("title", 60), item.Text("note"), item.Word<DoctrineStyle>("style"), item.Permille("aggression"),
            item.Permille("care"), item.Permille("trust"), item.Permille("orders"), item.CitiesOr("targets"), item.CitiesOr("keeps"));
        item.Close();
        return doctrine;
    }

    private static void Unique(Fields item, string key, IEnumerable<string> names)
    {
        foreach (IGrouping<string, string> twice in names.GroupBy(n => n).Where(g => g.Count() > 1))
        {
            item.Refuse(item.Node(key), $"'{twice.Key}' stands twice", "each once");
        }
    }
}
