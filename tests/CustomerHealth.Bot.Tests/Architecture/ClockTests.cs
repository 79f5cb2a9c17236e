using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using CustomerHealth.Bot.CommandLine;

namespace CustomerHealth.Bot.Tests.Architecture;

/// <summary>No product code reads the system clock: the time is injected, so that --now and simulations work on the real code.</summary>
public class ClockTests
{
    private static readonly string[] Forbidden =
    [
        "DateTime.get_Now", "DateTime.get_UtcNow", "DateTime.get_Today", "DateTimeOffset.get_Now", "DateTimeOffset.get_UtcNow",
        "SystemClock.get_Instance", "Environment.get_TickCount", "Environment.get_TickCount64",
    ];

    public static TheoryData<string> Assemblies =>
        [.. Directory.GetFiles(AppContext.BaseDirectory, "CustomerHealth.*.dll").Append(typeof(Entry).Assembly.Location).Where(IsProduct)];

    [Theory, MemberData(nameof(Assemblies))]
    public void Assembly_ReadsNoSystemClock(string file) => Calls(file).Intersect(Forbidden, StringComparer.Ordinal).ShouldBeEmpty();

    [Theory, MemberData(nameof(Assemblies))]
    public void Assembly_OnlyTheExecutableTakesTheSystemTimeProvider(string file)
    {
        var isBot = Path.GetFileName(file) == "customerhealth.dll";

        Calls(file).Contains("TimeProvider.get_System", StringComparer.Ordinal).ShouldBe(isBot);
    }

    private static bool IsProduct(string file) =>
        !Path.GetFileName(file).Contains("Test", StringComparison.Ordinal) && !Path.GetFileName(file).Contains("Benchmarks", StringComparison.Ordinal);

    private static List<string> Calls(string file)
    {
        using var stream = File.OpenRead(file);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        List<string> calls = [];
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference)
                calls.Add($"{metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name)}.{metadata.GetString(member.Name)}");
        }

        return calls;
    }
}
