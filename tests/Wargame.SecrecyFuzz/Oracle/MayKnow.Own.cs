using Wargame.Rules;

namespace Wargame.SecrecyFuzz;

// What is the seat's own.
public sealed partial class MayKnow
{
    private void Own()
    {
        FactionState own = world.Factions[self];
        Say("own", own.Cohesion, own.Legitimacy, own.Credibility, own.Pool, own.GrantedAir, own.CollapsedTurn, own.Lost, own.Deserted, own.DesertedLastTurn);
        Say("own deeds", own.Evacuated, own.ShutTurns, own.LeftTurn, Each(own.StruckBy), Each(own.Aid));
        LeadershipState l = own.Leadership;
        Say("own leadership", l.Host, l.Grade, l.LowTurns, l.PublicTurn, l.PaidTurn, l.StoodDown, l.Institutions);
        foreach (CellState cell in own.Cells) Say("cell", Nearest(cell.Loyalty, 100), cell.Cohesion, cell.CollapsedTurn, cell.Defies);
        Say("closed", Each(world.Closed.Where(id => scenario.Secrets.Any(s => s.Id == id && s.Owner == seat))));
        Men();
        Movements();
        Talks();
        foreach (LateOrder late in world.Late)
        {
            if (late.Faction == seat) Say("late", late.Order);
        }
    }

    private void Men()
    {
        foreach (Force f in world.Forces)
        {
            if (f.Faction != seat) continue;
            Say("men", f.City, f.Name, f.Class, f.Cell, f.Men, f.Quality, f.Morale, f.MoraleBefore, f.Tempo, f.CameFrom, f.CameTurn);
        }
    }

    private void Movements()
    {
        foreach (Delivery d in world.Deliveries)
        {
            if (d.From == seat || d.To == seat)
            {
                Say("on the way", d.From, d.To, d.Kind, d.Force?.Men ?? d.Amount, d.Target, Each(d.Way), d.Arrives, d.Attacks);
                if (world.Support.Find(n => n.Number == d.Request) is { } agreed) Say("by what was agreed", agreed.Asker, agreed.Power, agreed.Kind, agreed.Turn);
                // The columns that it sends are its own men; a contingent that it awaits comes under its command.
                if (d.Force is { } f) Say("who", f.Faction, f.Name, f.Class, f.Cell, f.Quality, f.Morale, f.MoraleBefore, f.Tempo, f.CameFrom);
            }
        }
    }

    private void Talks()
    {
        foreach (SupportCase n in world.Support)
        {
            if (n.Asker == seat || n.Power == seat)
            {
                Say("request", n.Asker, n.Power, n.Kind, n.Where, n.Amount, Each(n.Terms), n.State, n.Turn);
                if (n.Power == seat && world.Faction(n.Asker) is var asker) Say("looks at who asks", asker.Cohesion >= 450, asker.Cohesion < 300);
                foreach (SupportStep s in n.Steps) Say("step", s.Turn, s.By, s.Step, s.Amount, Each(s.Terms), s.Text);
            }
            else if (Passes(n))
            {
                Say("passes over us", n.Asker, n.Power, n.Kind, n.Amount);
            }
        }
        foreach (Bargain b in world.Bargains)
        {
            if (!b.Involves(seat!.Value)) continue;
            Say("bargain", b.By, b.With, Each(b.Gives), Each(b.Wants), b.Turns, b.State, b.Turn, b.Waits, b.Until, b.Guarantor, b.BrokenBy, b.Text);
        }
    }

    // Granted in the turn before, on its way, and with a say of the seat in it by the scenario's offer.
    private bool Passes(SupportCase agreed) =>
        agreed.State == SupportState.Granted && agreed.Turn == world.Turn - 1 && world.Deliveries.Exists(d => d.Request == agreed.Number)
        && (scenario.Faction(agreed.Power).Patron?.Gives.Any(o => o.Kind == agreed.Kind && o.To.Contains(agreed.Asker) && o.Vetoes.Any(v => v.By == seat)) ?? false);
}
