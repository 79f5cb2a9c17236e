using System.Reflection;
using System.Runtime.Loader;

namespace CustomerHealth.Documents.Tests;

public sealed class ColdStartTests
{
    private const int Threads = 8;

    [Fact]
    public void Render_EightThreadsColdAtOnce_GiveEqualBytes()
    {
        var context = new AssemblyLoadContext("cold", isCollectible: true);
        var cold = context.LoadFromAssemblyPath(typeof(MarkdownToPdf).Assembly.Location);
        var render = cold.GetType(typeof(MarkdownToPdf).FullName!)!.GetMethod(nameof(MarkdownToPdf.Render))!;
        var options = Activator.CreateInstance(cold.GetType(typeof(PdfOptions).FullName!)!)!;
        var files = new byte[Threads][];
        using var start = new Barrier(Threads);

        var threads = Enumerable.Range(0, Threads).Select(i => new Thread(() =>
        {
            start.SignalAndWait();
            files[i] = BytesOf(render.Invoke(null, [Sample.Review, options])!);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        files.ShouldAllBe(file => file.SequenceEqual(MarkdownToPdf.Render(Sample.Review, new PdfOptions()).Bytes));
    }

    private static byte[] BytesOf(object document) =>
        (byte[])document.GetType().GetProperty(nameof(PdfDocument.Bytes), BindingFlags.Public | BindingFlags.Instance)!.GetValue(document)!;
}
