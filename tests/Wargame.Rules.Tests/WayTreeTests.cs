using CsCheck;

namespace Wargame.Rules.Tests;

/// <summary>Searches for ways: by bits for maps of the usual size, by a queue for any.</summary>
public sealed class WayTreeTests
{
    [Fact]
    public void Both_searches_find_the_same_ways()
    {
        Scenario scenario = SmallWar.Scenario;
        Board board = scenario.Board;
        Gen.Select(Gen.ULong, Gen.Int[-1, 90].Array[scenario.Routes.Length], Gen.Int[0, board.Cities - 1], Gen.Enum<WayUse>()).Sample((passable, lengths, from, use) =>
        {
            WayTree bits = WayTree.Search(board, lengths, passable | (1UL << from), from, use);
            WayTree queue = WayTree.Search(board, lengths, c => (passable >> c & 1) != 0, from, use);
            Assert.Equal(queue.Km.ToArray(), bits.Km.ToArray());
            for (int to = 0; to < board.Cities; to++) Assert.Equal(queue.To(scenario, to)?.Routes, bits.To(scenario, to)?.Routes);
        }, iter: 300);
    }
}
