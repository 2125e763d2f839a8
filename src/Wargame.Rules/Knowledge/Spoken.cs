namespace Wargame.Rules;

/// <summary>Puts a scenario's words into what people read. Called once at each door by which texts leave the rules.</summary>
internal static class Spoken
{
    public static Card In(this Card card, Vocabulary words) => words.Empty ? card : card with
    {
        Title = words.Say(card.Title), Summary = words.Say(card.Summary), Sentence = words.Say(card.Sentence), Formula = words.Say(card.Formula),
        Unit = words.Say(card.Unit), Outcome = words.Say(card.Outcome), WhatIf = words.Say(card.WhatIf),
        Inputs = [.. card.Inputs.Select(i => i with { Label = words.Say(i.Label), Value = words.Say(i.Value), Known = words.Say(i.Known) })],
        Lines = [.. card.Lines.Select(l => l with { Label = words.Say(l.Label) })],
        Odds = [.. card.Odds.Select(o => o with { Outcome = words.Say(o.Outcome) })],
        Effects = [.. card.Effects.Select(e => e with { Label = words.Say(e.Label), Value = words.Say(e.Value), Note = words.Say(e.Note) })],
    };

    public static View In(this View view, Vocabulary words) => words.Empty ? view : view with
    {
        Cities = view.Cities.ToDictionary(c => c.Key, c => c.Value with
        {
            Line = words.Say(c.Value.Line),
            Reported = c.Value.Reported.ToDictionary(r => r.Key, r => r.Value with { Source = words.Say(r.Value.Source) }),
        }),
        News = view.News.ToDictionary(n => n.Key, n => n.Value.Kind == NewsKind.Inject ? n.Value : n.Value with { Title = words.Say(n.Value.Title), Text = words.Say(n.Value.Text) }),
        Report = view.Report is not { } report ? null : report with
        {
            Headline = words.Say(report.Headline), Text = words.Say(report.Text),
            Items = [.. report.Items.Select(i => i with { Title = words.Say(i.Title), Text = words.Say(i.Text) })],
        },
        Own = view.Own is not { } own ? null : own with { Objectives = Standings(own.Objectives, words) },
        Results = view.Results?.ToDictionary(r => r.Key, r => r.Value with { Objectives = Standings(r.Value.Objectives, words) }),
    };

    public static Refusal In(this Refusal refusal, Vocabulary words) =>
        words.Empty ? refusal : refusal with { Sentence = words.Say(refusal.Sentence), Remedy = words.Say(refusal.Remedy) };

    public static CityOptions In(this CityOptions options, Vocabulary words) => words.Empty ? options : options with
    {
        Kinds = [.. options.Kinds.Select(k => k with { Why = k.Why?.In(words), Choices = [.. k.Choices.Select(c => In(c, words))] })],
    };

    public static OrderLine In(this OrderLine line, Vocabulary words) => words.Empty ? line : line with
    {
        Title = words.Say(line.Title), Text = words.Say(line.Text), Detail = words.Say(line.Detail), Tag = words.Say(line.Tag),
        Cost = line.Cost with { Text = words.Say(line.Cost.Text) },
    };

    public static OrderForecast In(this OrderForecast forecast, Vocabulary words) => words.Empty ? forecast : forecast with
    {
        Basis = words.Say(forecast.Basis), Lines = [.. forecast.Lines.Select(l => l with { Title = words.Say(l.Title) })],
    };

    private static Choice In(Choice choice, Vocabulary words) => choice with
    {
        Label = words.Say(choice.Label), Note = words.Say(choice.Note), TakesEffect = words.Say(choice.TakesEffect), Risk = words.Say(choice.Risk),
        Cost = choice.Cost with { Text = words.Say(choice.Cost.Text) },
        Size = choice.Size is { } size ? size with { Unit = words.Say(size.Unit) } : null,
        Behind = choice.Behind is { } behind ? behind with { Note = words.Say(behind.Note) } : null,
        Consents = [.. choice.Consents.Select(c => c with { Note = words.Say(c.Note) })],
        Refusal = choice.Refusal?.In(words),
    };

    private static IReadOnlyList<ObjectiveStanding> Standings(IReadOnlyList<ObjectiveStanding> standings, Vocabulary words) =>
        [.. standings.Select(s => s with { Measure = words.Say(s.Measure) })];
}
