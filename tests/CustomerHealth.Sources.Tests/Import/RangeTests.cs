namespace CustomerHealth.Sources.Tests.Import;

/// <summary>A score that no test can give is refused (GC-12).</summary>
public sealed class RangeTests : IDisposable
{
    private readonly ImportFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("870")]
    [InlineData("100.5")]
    [InlineData("-1")]
    public async Task Import_ScoreOfTrainingOutOfRange_IsRefused(string score) =>
        (await TrainingAsync(score)).Refused.ShouldHaveSingleItem().ToString().ShouldBe(
            $"training.csv(2): score: '{score}' is outside 0 to 100; write a score in points of 100, or leave it blank");

    [Theory]
    [InlineData("0")]
    [InlineData("100")]
    [InlineData("")]
    public async Task Import_ScoreOfTrainingInRange_IsStored(string score) => (await TrainingAsync(score)).Stored.ShouldBeTrue();

    private async Task<Sources.Import.FileReport> TrainingAsync(string score)
    {
        _files.With("training.csv", $"person,module,completed,score\nann,m,2026-01-05,{score}\n").Store.People.Add("ann");
        return (await _files.ImportAsync("training.csv")).Files.Single();
    }
}
