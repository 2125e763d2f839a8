namespace Wargame.Rules;

/// <summary>Collects what an adjudication has to say. A rollout wants no cards: rules ask <see cref="WantsCards"/> before they word one.</summary>
/// <param name="wantsCards">False where only the world after is wanted.</param>
/// <param name="wantsEvents">False where nobody reads events but the close of the turn, which asks who retreated.</param>
public sealed class Ledger(bool wantsCards = true, bool wantsEvents = true)
{
    private List<Event>? events;
    private List<Card>? cards;

    /// <summary>True where cards are kept.</summary>
    public bool WantsCards { get; } = wantsCards;
    /// <summary>True where all events are kept; rules ask before they make one that nobody would read.</summary>
    public bool WantsEvents { get; } = wantsEvents;
    /// <summary>Events so far.</summary>
    public IReadOnlyList<Event> Events => events ?? (IReadOnlyList<Event>)[];
    /// <summary>Cards so far.</summary>
    public IReadOnlyList<Card> Cards => cards ?? (IReadOnlyList<Card>)[];

    /// <summary>Notes an event.</summary>
    public void Add(Event what)
    {
        if (WantsEvents || what is ForceRetreated) (events ??= []).Add(what);
    }
    /// <summary>
    /// Notes a card; does nothing where none are wanted. Two orders of one seat for one subject (twice the same way, two strikes on one
    /// road) make cards of one name: the later ones are numbered, which tells whoever may read them no more than they see.
    /// </summary>
    public void Add(Card card)
    {
        if (!WantsCards) return;
        cards ??= [];
        string id = card.Id;
        for (int next = 2; cards.Exists(c => c.Id == card.Id); next++) card = card with { Id = $"{id}-{next}" };
        cards.Add(card);
    }
    /// <summary>Takes over what another ledger holds, in its order.</summary>
    public void Add(IReadOnlyList<Event> moreEvents, IReadOnlyList<Card> moreCards)
    {
        for (int i = 0; i < moreEvents.Count; i++) Add(moreEvents[i]);
        if (WantsCards && moreCards.Count > 0) (cards ??= []).AddRange(moreCards);
    }
}
