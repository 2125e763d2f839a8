using Wargame.Rules;

namespace Wargame.Scenarios;

/// <summary>factions.yaml with the secret briefings: the sides, what they can give each other, and the doctrines that can play them.</summary>
internal static class FactionsSection
{
    public static FileKind File { get; } = new("factions.yaml", true, "The seats, what each can give others, and the doctrines that can play it.", Read)
    {
        Declares = [("factions", n => n.Factions)],
    };

    private static void Read(Fields file, Draft draft)
    {
        string source = file.Source();
        draft.Factions = [.. file.Items("factions", 40, typeof(FactionDefinition), "The factions; each is a seat.").Select(item => Faction(item, source, draft.Briefing))];
        if (draft.Factions.Length == 0) file.Refuse(file.Node("factions"), "nobody plays", "at least one faction");
        file.Close();
    }

    private static FactionDefinition Faction(Fields item, string source, Func<string, string> briefing)
    {
        FactionId id = item.OwnFaction();
        var faction = new FactionDefinition
        {
            Id = id,
            Name = item.Text("name", 60),
            Plural = item.Flag("plural"),
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
            Patron = Patron(item.InnerOr("patron", typeof(PatronDefinition), "What it can give others when asked."), source),
            Leadership = Leadership(item.InnerOr("leadership", typeof(LeadershipDefinition), "Who decides on stepping down, where that can happen."), source),
            Cells = [.. item.ItemsOr("cells", 8, typeof(CellDefinition)).Select(c => Cell(c, source))],
            Doctrines = [.. item.Items("doctrines", 12, typeof(DoctrineDefinition), "Policies that can play the seat; the first is the default.").Select(Doctrine)],
            Briefing = briefing(id.Value),
            Source = item.Source(source),
        };
        if (faction.Doctrines.Length == 0) item.Refuse(item.Node("doctrines"), $"'{id}' has no doctrine", "at least one");
        Unique(item, "doctrines", faction.Doctrines.Select(d => d.Name));
        Unique(item, "cells", faction.Cells.Select(c => c.Id));
        item.Close();
        return faction;
    }

    private static PatronDefinition? Patron(Fields? item, string source)
    {
        if (item is null) return null;
        var patron = new PatronDefinition(
            item.Int("pool", 0, 20), item.Int("drainAt", 1, 12), item.Text("drainedBy"), [.. item.Items("gives", 30, typeof(SupportOffer)).Select(g => Offer(g, source))])
        {
            Commitments = item.TextsOr("commitments", 12, 80, "Its other commitments by name, e.g. 'the war at sea'; dice tell which of them took a point."),
        };
        // A request names a power and a kind, so a faction must find at most one offer of a kind.
        Unique(item, "gives", patron.Gives.SelectMany(g => g.To.Select(to => $"{Words.Kebab(g.Kind.ToString())} to {to}")));
        item.Close();
        return patron;
    }

    private static LeadershipDefinition? Leadership(Fields? item, string source)
    {
        if (item is null) return null;
        var leadership = new LeadershipDefinition
        {
            Title = item.Text("title", 60),
            Seat = item.City("seat"),
            Hosts = [.. item.ItemsOr("hosts", 12, typeof(HostDefinition)).Select(Host)],
            Source = item.Source(source),
        };
        Unique(item, "hosts", leadership.Hosts.Select(h => h.Power.Value));
        item.Close();
        return leadership;
    }

    private static HostDefinition Host(Fields item)
    {
        var host = new HostDefinition(item.Faction("power"), item.Text("place", 60), item.Int("grade", 0, 4));
        item.Close();
        return host;
    }

    private static CellDefinition Cell(Fields item, string source)
    {
        var cell = new CellDefinition
        {
            Id = item.Slug("id"),
            Name = item.Text("name", 60),
            Loyalty = item.Permille("loyalty"),
            Cohesion = item.IntOr("cohesion", 0, 1000, 0),
            CollapseBelow = item.IntOr("collapseBelow", 0, 1000, 0),
            Share = item.IntOr("share", 0, 1000, 1000),
            Homes = item.CitiesOr("homes"),
            Source = item.Source(source),
        };
        item.Close();
        return cell;
    }

    private static SupportOffer Offer(Fields item, string source)
    {
        var offer = new SupportOffer
        {
            Kind = item.Word<SupportKind>("kind"),
            To = item.Factions("to"),
            Interest = item.Int("interest", -6, 6),
            Most = item.Int("most", 1, 100_000),
            Cost = item.Int("cost", 0, 5),
            Delay = item.Int("delay", 0, 12),
            Enters = item.CityOr("enters"),
            From = item.CityOr("from"),
            Quality = item.IntOr("quality", 0, 1000, 0),
            Terms = [.. item.ItemsOr("terms", 12, typeof(TermDefinition)).Select(Term)],
            Vetoes = [.. item.ItemsOr("vetoes", 6, typeof(VetoDefinition)).Select(Veto)],
            Cell = item.TextOr("cell", "", 40),
            Note = item.Text("note"),
            Source = item.Source(source),
        };
        Unique(item, "terms", offer.Terms.Select(t => t.Id));
        // A veto is spoken in the turn after the grant: what has landed by then cannot be stopped.
        if (offer.Vetoes.Length > 0 && offer.Delay < 2) item.Refuse(item.Node("vetoes"), "what lands within a turn cannot be stopped on its way", "a 'delay' of 2 or more");
        item.Close();
        return offer;
    }

    private static VetoDefinition Veto(Fields item)
    {
        var veto = new VetoDefinition(item.Faction("by"), item.Int("interest", -6, 6), item.Text("note"));
        item.Close();
        return veto;
    }

    private static TermDefinition Term(Fields item)
    {
        var term = new TermDefinition(
            item.Slug("id"), item.Text("text", 120), item.Int("worth", 0, 4), item.Word<TermEffect>("effect"),
            item.CityOr("city"), item.Int("amount", 0, 100_000), item.FactionOr("other"));
        if (term.Effect == TermEffect.BreakWith && term.Other is null)
        {
            item.Refuse(item.Node("effect"), $"the term '{term.Id}' concerns another faction", "an 'other'");
        }
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
            item.Permille("care"), item.Permille("trust"), item.Permille("orders"), item.CitiesOr("targets"), item.CitiesOr("keeps"),
            item.IntOr("pressure", 0, 1000, 0))
        {
            Levers = LeversSection.Read(item.InnerOr("levers", typeof(DoctrineLevers), "What it does otherwise than its style.")),
        };
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
