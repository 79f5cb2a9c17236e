using System.Reflection;
using CustomerHealth.Bot.CommandLine;
using CustomerHealth.Channels.Terminal;
using CustomerHealth.Core.Commands;
using CustomerHealth.Documents;
using CustomerHealth.Sources.Import;
using CustomerHealth.Storage;

namespace CustomerHealth.Bot.Tests.Architecture;

/// <summary>The direction of dependencies: Bot sees all, the projects in the middle see Core alone, Core sees nobody.</summary>
public class DependencyTests
{
    private static readonly Assembly Core = typeof(IBotCommand).Assembly;

    public static TheoryData<string> Middle => ["Documents", "Storage", "Channels", "Sources"];

    [Fact]
    public void Core_ReferencesOnlySystemAndNodaTime() =>
        Names(Core).ShouldAllBe(name => name.StartsWith("System", StringComparison.Ordinal) || name == "NodaTime");

    [Theory, MemberData(nameof(Middle))]
    public void ProjectInTheMiddle_SeesNoOtherButCore(string project)
    {
        var assembly = Of(project);

        Names(assembly).Where(n => n.StartsWith("CustomerHealth", StringComparison.Ordinal)).ShouldBeSubsetOf(["CustomerHealth.Core"]);
    }

    [Fact]
    public void Bot_SeesThemAll() =>
        Names(typeof(Entry).Assembly).Where(n => n.StartsWith("CustomerHealth", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .ShouldBe(["CustomerHealth.Channels", "CustomerHealth.Core", "CustomerHealth.Documents", "CustomerHealth.Sources", "CustomerHealth.Storage"]);

    private static Assembly Of(string project) => project switch
    {
        "Documents" => typeof(MarkdownToPdf).Assembly,
        "Storage" => typeof(Store).Assembly,
        "Channels" => typeof(TerminalRenderer).Assembly,
        "Sources" => typeof(CsvImport).Assembly,
        _ => throw new ArgumentOutOfRangeException(nameof(project), project, "Not a project in the middle."),
    };

    private static IEnumerable<string> Names(Assembly assembly) => assembly.GetReferencedAssemblies().Select(a => a.Name!);
}
