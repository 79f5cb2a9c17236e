using System.Diagnostics;
using System.Text.Json;
using CustomerHealth.Documents;

namespace CustomerHealth.Benchmarks;

/// <summary>Ours in the run of <c>pdf-peers/run.sh</c>: one document made again and again, warm; prints milliseconds a document as one line of JSON.</summary>
internal static class PdfPeer
{
    private const int WarmUp = 400;
    private const int Documents = 60;

    /// <param name="args">FILE.md, <c>--threads N</c>.</param>
    public static void Run(string[] args)
    {
        var markdown = File.ReadAllText(args[0]);
        var at = Array.IndexOf(args, "--threads");
        var threads = at < 0 ? 1 : int.Parse(args[at + 1], null);
        var first = Stopwatch.StartNew();
        var bytes = MakeOne(markdown);
        var cold = first.Elapsed.TotalMilliseconds;
        Parallel.For(0, WarmUp, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => MakeOne(markdown));

        var (cpu, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
        var times = threads == 1 ? EachOf(markdown) : Shared(markdown, threads);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            ms = times,
            bytes,
            cold,
            cpu = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / Documents,
            allocated = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / Documents,
        }));
    }

    private static double[] EachOf(string markdown)
    {
        var times = new double[Documents];
        for (var i = 0; i < Documents; i++)
        {
            var one = Stopwatch.StartNew();
            MakeOne(markdown);
            times[i] = one.Elapsed.TotalMilliseconds;
        }

        return times;
    }

    // What counts with several threads is how long all take: the wall time shared out over the documents.
    private static double[] Shared(string markdown, int threads)
    {
        var all = Stopwatch.StartNew();
        Parallel.For(0, Documents, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => MakeOne(markdown));
        return [all.Elapsed.TotalMilliseconds / Documents];
    }

    private static int MakeOne(string markdown) => MarkdownToPdf.Render(markdown, new PdfOptions { SnapshotId = "peers" }).Bytes.Length;
}
