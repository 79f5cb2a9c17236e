using System.Collections.Immutable;

namespace CustomerHealth.Sources.Import;

/// <summary>Counts refused rows and keeps the first of their faults.</summary>
/// <param name="file">File name without folder.</param>
internal sealed class Refusals(string file)
{
    private const int MostKept = 1_000;

    private readonly ImmutableArray<RefusedRow>.Builder _kept = ImmutableArray.CreateBuilder<RefusedRow>();

    /// <summary>Refused rows.</summary>
    public long Total { get; private set; }

    /// <summary>Refused rows of which no fault was kept.</summary>
    public long Unnamed { get; private set; }

    /// <summary>The first 1,000 faults: many bad rows of many faults must not flood whoever reads.</summary>
    public ImmutableArray<RefusedRow> Kept => _kept.ToImmutable();

    /// <summary>Adds what is wrong with a row, the header or the whole file.</summary>
    public void Add(long line, string column, string why) => Add(line, [(column, why)]);

    /// <summary>Adds a refused row.</summary>
    /// <param name="line">The line it begins on.</param>
    /// <param name="faults">What is wrong with it; at least one.</param>
    public void Add(long line, IReadOnlyList<(string Column, string Why)> faults)
    {
        Total++;
        if (_kept.Count == MostKept)
            Unnamed++;
        foreach (var (column, why) in faults.Take(MostKept - _kept.Count))
            _kept.Add(new RefusedRow(file, line, column, why));
    }
}
