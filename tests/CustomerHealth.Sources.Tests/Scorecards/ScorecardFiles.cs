namespace CustomerHealth.Sources.Tests.Scorecards;

/// <summary>A folder of scorecard files that lives as long as one test.</summary>
internal sealed class ScorecardFiles : IDisposable
{
    /// <summary>A view with one measure, in the form the tests twist.</summary>
    public const string Good = """
        view: ours
        name: Ours
        groups:
          - group: support
            name: Support
            owner: Head of Support
            measures:
              - measure: support.open-tickets
                name: Open tickets
                kind: count
                better: lower
                green: 3
                yellow: 8

        """;

    public string Folder { get; } = Directory.CreateTempSubdirectory("scorecard-").FullName;

    public ScorecardFiles With(string text, string name = "ours.yaml")
    {
        File.WriteAllText(Path.Combine(Folder, name), text);
        return this;
    }

    /// <summary>The good file with one piece replaced.</summary>
    public ScorecardFiles Twisted(string from, string to, string name = "ours.yaml")
    {
        Good.ShouldContain(from);
        return With(Good.Replace(from, to, StringComparison.Ordinal), name);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
