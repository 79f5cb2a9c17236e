using System.Collections.Immutable;

namespace CustomerHealth.Sources.Import;

/// <summary>Counts refused rows and keeps the first.</summary>
/// <param name="file">File name without folder.</param>
internal sealed class Refusals(string file)
{
    private const int MostKept = 1_000;

    private readonly ImmutableArray<RefusedRow>.Builder _kept = ImmutableArray.CreateBuilder<RefusedRow>();

    public long Total { get; private set; }

    public ImmutableArray<RefusedRow> Kept => _kept.ToImmutable();

    public void Add(long line, string column, string why)
    {
        Total++;
        if (_kept.Count < MostKept)
            _kept.Add(new RefusedRow(file, line, column, why));
    }
}
