using Orleans.Concurrency;
using Wargame.Journal;
using Wargame.Rules;

namespace Wargame.Grains;

// The seat's document and its feed.
public sealed partial class FactionGrain
{
    private Feed<TableDocument> feed = null!;
    private SessionHead head = null!;
    private SeatAdvice advice = null!;
    private World world = null!;
    private View? view;
    private Dictionary<int, SheetView>? past;

    /// <inheritdoc/>
    public async Task Advise(Immutable<SeatAdvice> said)
    {
        await Follow(said.Value);
        await Publish();
    }

    /// <inheritdoc/>
    public async Task<Immutable<FeedPush>> Whole()
    {
        await writer.Settled();
        return feed.Whole().AsImmutable();
    }

    /// <inheritdoc/>
    public Task<long> Subscribe(IFeedObserver observer) => Task.FromResult(feed.Subscribe(observer));

    /// <inheritdoc/>
    public Task Unsubscribe(IFeedObserver observer)
    {
        feed.Unsubscribe(observer);
        return Task.CompletedTask;
    }

    private async Task Publish()
    {
        await writer.Settled();
        await feed.Publish();
    }

    private TableDocument Document()
    {
        bool played = advice.Standing.Phase != Phase.Briefing;
        past ??= state.Sheets.Where(s => s.Key <= current.Turn).ToDictionary(s => s.Key, s => Show(s.Value, null));
        return new TableDocument(
            head, advice.Standing, faction, advice.Seats, advice.People, played ? view ??= Rules.Views.For(world, faction, current.Result) : null,
            played && advice.Standing.Turn > current.Turn ? Show(Sheet, sight) : null, past, advice.Injects, advice.Messages);
    }

    /// <summary>A sheet as shown. Drafts say what refuses them today; orders of past turns are worded by today's names only.</summary>
    private SheetView Show(KeptSheet sheet, Sight? now)
    {
        var lines = new Dictionary<int, SheetLine>();
        foreach (KeptOrder o in sheet.Orders)
        {
            Refusal? refusal = now is not null && o.State == OrderState.Draft ? Rulebook.Check(now, sheet.Filed(without: o.Id), o.Order) : null;
            lines[o.Id] = new SheetLine(o.Id, o.State, o.Order, OrderText.Of(sight, o.Order), o.Why, o.By, refusal);
        }
        return new SheetView(sheet.Turn, sheet.SealedBy is not null, sheet.SealedBy, lines, now is null ? null : new SheetSoFar(now, sheet.Filed()).Totals);
    }
}
