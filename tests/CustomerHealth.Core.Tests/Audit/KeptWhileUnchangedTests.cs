using CustomerHealth.Core.Audit;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Audit;

/// <summary>What was read once is used again only while the store's stamp is the same.</summary>
public sealed class KeptWhileUnchangedTests
{
    private static readonly AuditStamp Stamp = new(7, Given.Noon(0));
    private readonly KeptWhileUnchanged<string> _kept;
    private int _reads;

    public KeptWhileUnchangedTests() => _kept = new(_ => Task.FromResult($"reading {++_reads}"));

    [Fact]
    public async Task GetAsync_SameStamp_ReadsOnce()
    {
        (await _kept.GetAsync(Stamp, CancellationToken.None)).ShouldBe("reading 1");
        (await _kept.GetAsync(Stamp, CancellationToken.None)).ShouldBe("reading 1");
    }

    [Fact]
    public async Task GetAsync_ChangedOrRestoredOrNoStamp_ReadsAgain()
    {
        await _kept.GetAsync(Stamp, CancellationToken.None);

        (await _kept.GetAsync(Stamp with { Id = 8 }, CancellationToken.None)).ShouldBe("reading 2");
        (await _kept.GetAsync(Stamp with { Id = 8, At = Given.Noon(1) }, CancellationToken.None)).ShouldBe("reading 3");
        (await _kept.GetAsync(null, CancellationToken.None)).ShouldBe("reading 4");
    }
}
