using System.Collections.Frozen;

namespace CustomerHealth.Documents.Charts;

/// <summary>All charts by name. A new one is a class and a line here.</summary>
internal static class BlockCharts
{
    private static readonly FrozenDictionary<string, IBlockChart> ByName =
        new IBlockChart[]
        {
            new TilesChart(), new AgendaChart(), new LinesChart(), new BarsChart(), new HistoryChart(), new MultiplesChart(), new IntervalsChart(),
        }.ToFrozenDictionary(chart => chart.Name, StringComparer.Ordinal);

    /// <summary>The words that may follow a fence.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>Null when the name is no chart's: then the block is a listing.</summary>
    public static IBlockChart? Find(string? name) => name is null ? null : ByName.GetValueOrDefault(name);
}
