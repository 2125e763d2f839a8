namespace Wargame.Journal.Tests;

/// <summary>A small session that is the same every time: the golden archive holds it.</summary>
public static class Sample
{
    public static readonly SessionId Session = SessionId.Parse("7h0msgame024");
    public static readonly Guid Operation = new("6f9619ff-8b86-4011-b42d-00c04fc964ff");

    public static async Task<SessionArchive> Archive(IJournal journal)
    {
        var government = StreamName.Faction("GOV");
        await journal.Post(Session, StreamName.Session, 0, """{"scenario":"homs-2024","seed":7}""");
        await journal.Post(Session, government, 0, Operation, """{"accepted":true}""", """{"reinforce":"Hims","from":"Dimashq"}""");
        await journal.Post(Session, government, 1, """{"evacuate":"Hama","note":"“at once” – طرطوس"}""");
        await journal.Append(Session, government, 2, [Writing.Filed("") with { Body = new byte[] { 0xff, 0, 0x80 } }], ct: TestContext.Current.CancellationToken);
        await journal.Append(Session, StreamName.Session, 1, [Writing.Filed("""{"turn":1}""", "TurnResolved", 2)], ct: TestContext.Current.CancellationToken);
        return SessionArchive.Of(await journal.ReadSession(Session));
    }
}
