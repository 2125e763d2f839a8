namespace Wargame.Rules;

/// <summary>Collects what an adjudication has to say. A rollout wants no cards: rules ask <see cref="WantsCards"/> before they word one.</summary>
/// <param name="wantsCards">False where only the world after is wanted.</param>
public sealed class Ledger(bool wantsCards = true)
{
    private readonly List<Event> events = [];
    private readonly List<Card> cards = [];

    /// <summary>True where cards are kept.</summary>
    public bool WantsCards { get; } = wantsCards;
    /// <summary>Events so far.</summary>
    public IReadOnlyList<Event> Events => events;
    /// <summary>Cards so far.</summary>
    public IReadOnlyList<Card> Cards => cards;

    /// <summary>Notes an event.</summary>
    public void Add(Event what) => events.Add(what);
    /// <summary>
    /// Notes a card; does nothing where none are wanted. Two orders of one seat for one subject (twice the same way, two strikes on one
    /// road) make cards of one name: the later ones are numbered, which tells whoever may read them no more than they see.
    /// </summary>
    public void Add(Card card)
    {
        if (!WantsCards) return;
        string id = card.Id;
        for (int next = 2; cards.Exists(c => c.Id == card.Id); next++) card = card with { Id = $"{id}-{next}" };
        cards.Add(card);
    }
    /// <summary>Takes over what another ledger holds, in its order.</summary>
    public void Add(IEnumerable<Event> moreEvents, IEnumerable<Card> moreCards)
    {
        events.AddRange(moreEvents);
        if (WantsCards) cards.AddRange(moreCards);
    }
}
