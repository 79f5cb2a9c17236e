using BenchmarkDotNet.Attributes;
using CustomerHealth.Documents;
using Markdig;

namespace CustomerHealth.Benchmarks;

/// <summary>One account scorecard from Markdown to a tagged PDF; the peer is Markdig making HTML of the same text, without any layout.</summary>
[MemoryDiagnoser]
public class PdfBenchmark
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseCustomContainers().Build();

    private readonly string _markdown = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "account-scorecard.md"));

    [Benchmark(Baseline = true, Description = "Markdig to HTML")]
    public int Html() => Markdown.ToHtml(_markdown, Pipeline).Length;

    [Benchmark(Description = "MarkdownToPdf, 4 pages")]
    public int Pdf() => MarkdownToPdf.Render(_markdown, new PdfOptions { SnapshotId = "benchmark" }).Bytes.Length;
}
