using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using System.Text.Json;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains;

// The sheet: draft, filed, sealed. A refused order is kept as a draft with its refusal.
public sealed partial class FactionGrain
{
    // Drafts included, for the rules count those that are filed: a seat may think of more orders than it can give.
    private const int MostOrders = SheetSoFar.MostOrders + 16;

    /// <inheritdoc/>
    public Task<Immutable<SheetChange>> Write(Immutable<WriteOrder> command, string by)
    {
        WriteOrder wanted = command.Value;
        if (state.Answers.TryGetValue(wanted.Operation, out SheetAnswer? before)) return Repeat(before);
        if (NotNow(wanted.Turn) is { } refusal) return Refuse(wanted.Id ?? 0, refusal);
        KeptSheet sheet = Sheet;
        if (wanted.Id is { } id && !sheet.Orders.Exists(o => o.Id == id)) return Refuse(id, new Refusal(RefusalCode.UnknownName, $"There is no order {id} on the sheet.", "It may have been dropped in another tab."));
        if (wanted.Id is null && sheet.Orders.Count >= MostOrders) return Refuse(0, new Refusal(RefusalCode.SheetFull, $"A sheet holds {MostOrders} orders with its drafts.", "Drop one first."));
        Refusal? illegal = Rulebook.Check(sight, sheet.Filed(without: wanted.Id), wanted.Order);
        // A name that the scenario does not have cannot be shown either: such an order is nobody's draft.
        if (illegal is { Code: RefusalCode.UnknownName }) return Refuse(wanted.Id ?? 0, illegal);
        OrderState kept = illegal is null && wanted.State == OrderState.Filed ? OrderState.Filed : OrderState.Draft;
        int number = wanted.Id ?? sheet.NextId;
        string why = wanted.Why.Length > AnswerRequest.MostText ? wanted.Why[..AnswerRequest.MostText] : wanted.Why;
        var answer = new SheetAnswer(number, kept, wanted.State == OrderState.Filed ? illegal : null, feed.N + 1);
        return Change(wanted.Operation, answer, by, new OrderChanged(wanted.Turn, number, kept, wanted.Order, why.Trim(), by));
    }

    /// <inheritdoc/>
    public Task<Immutable<SheetChange>> Drop(Immutable<DropOrder> command, string by)
    {
        DropOrder wanted = command.Value;
        if (state.Answers.TryGetValue(wanted.Operation, out SheetAnswer? before)) return Repeat(before);
        if (NotNow(wanted.Turn) is { } refusal) return Refuse(wanted.Id, refusal);
        KeptOrder? order = Sheet.Orders.Find(o => o.Id == wanted.Id);
        if (order is null) return Refuse(wanted.Id, new Refusal(RefusalCode.UnknownName, $"There is no order {wanted.Id} on the sheet.", "It may have been dropped in another tab."));
        return Change(wanted.Operation, new SheetAnswer(wanted.Id, OrderState.Dropped, null, feed.N + 1), by,
            new OrderChanged(wanted.Turn, wanted.Id, OrderState.Dropped, order.Order, order.Why, by));
    }

    /// <inheritdoc/>
    public Task<Immutable<SheetChange>> Seal(Immutable<SealSheet> command, string by)
    {
        SealSheet wanted = command.Value;
        if (state.Answers.TryGetValue(wanted.Operation, out SheetAnswer? before)) return Repeat(before);
        if (NotNow(wanted.Turn) is { } refusal) return Refuse(0, refusal);
        return Change(wanted.Operation, new SheetAnswer(0, OrderState.Sealed, null, feed.N + 1), by, new SheetSealed(wanted.Turn, by));
    }

    /// <inheritdoc/>
    public async Task<Immutable<Sheet>> TakeSheet(int turn, string? doctrine, string by)
    {
        KeptSheet sheet = state.Of(turn);
        if (sheet.SealedBy is null)
        {
            // What people filed is played as they left it, also where they have gone since.
            DoctrineDefinition? decides = doctrine is null || sheet.Filed().Count > 0 ? null : Named(doctrine);
            string sealer = decides?.Title ?? by;
            IEnumerable<object> orders = decides is null ? [] : Decide(sheet, decides);
            await Record(sealer, null, default, [.. orders, new SheetSealed(turn, sealer, decides?.Name)]);
            await Publish();
        }
        await writer.Settled();
        return new Sheet(faction, sheet.Filed(), ByDoctrine: sheet.Doctrine is not null).AsImmutable();
    }

    private DoctrineDefinition Named(string doctrine)
    {
        IReadOnlyList<DoctrineDefinition> all = scenario.Faction(faction).Doctrines;
        return all.FirstOrDefault(d => d.Name == doctrine) ?? all[0];
    }

    private IEnumerable<OrderChanged> Decide(KeptSheet sheet, DoctrineDefinition definition)
    {
        int id = sheet.NextId;
        foreach (Order order in Doctrine.Decide(sight, definition, current.World.Dice))
        {
            yield return new OrderChanged(sheet.Turn, id++, OrderState.Filed, order, "", definition.Title);
        }
    }

    private Refusal? NotNow(int turn)
    {
        if (turn != advice.Standing.Turn) return new Refusal(RefusalCode.Stale, $"This was written for turn {turn}; turn {advice.Standing.Turn} is being played.", "Look at the new situation and write it again.");
        if (Sheet.SealedBy is not null) return new Refusal(RefusalCode.Sealed, "The sheet is sealed.", "Orders can be given again when the next turn begins.");
        if (advice.Standing.Phase != Phase.Planning) return new Refusal(RefusalCode.NotPlanning, "Orders are taken in the planning phase.", "Wait until planning begins.");
        return null;
    }

    private async Task<Immutable<SheetChange>> Change(Guid operation, SheetAnswer answer, string by, object record)
    {
        state.Answers[operation] = answer;
        await Record(by, operation, JsonSerializer.SerializeToUtf8Bytes(answer, WireJson.Options), [record]);
        await Publish();
        return new SheetChange(answer, Sheet.Standing()).AsImmutable();
    }

    private async Task<Immutable<SheetChange>> Repeat(SheetAnswer first)
    {
        await writer.Settled();
        return new SheetChange(first, Sheet.Standing()).AsImmutable();
    }

    private Task<Immutable<SheetChange>> Refuse(int id, Refusal refusal) =>
        Task.FromResult(new SheetChange(new SheetAnswer(id, OrderState.Draft, refusal, feed.N), Sheet.Standing()).AsImmutable());

    private Task Record(string actor, Guid? operation, ReadOnlyMemory<byte> answer, IReadOnlyList<object> records)
    {
        Task kept = writer.Post(clock.Time.GetUtcNow(), actor, records, operation, answer);
        foreach (object record in records) state.Apply(record);
        return Guard(kept);
    }

    private async Task Guard(Task kept)
    {
        try
        {
            await kept;
        }
        catch (Exception why)
        {
            log.NotKept(why, session, faction.Value, advice.Standing.Turn, current.World.Seed);
            DeactivateOnIdle();
            throw;
        }
    }
}
