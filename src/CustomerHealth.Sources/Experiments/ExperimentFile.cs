using System.Collections.Immutable;
using CustomerHealth.Sources.Import;

namespace CustomerHealth.Sources.Experiments;

/// <summary>Reads a file of conversion tests in any of its forms.</summary>
public static class ExperimentFile
{
    /// <summary>Reads the file; one whose header is none of the known ones is held to our own form.</summary>
    public static ExperimentReading Read(string path)
    {
        IExperimentTable table = new OwnTable();
        var refused = PlainTable.Read(path, header =>
        {
            table = TableOf(header);
            return (table.Form, table.Read);
        });
        return refused is [] ? table.Finish() : new ExperimentReading { Form = ExperimentForm.Own, Refused = refused };
    }

    private static IExperimentTable TableOf(ImmutableArray<string> header)
    {
        if (header.Contains("experiment_id", StringComparer.Ordinal) && header.Contains("metric_id", StringComparer.Ordinal))
            return new AsosTable();
        return header.Contains("test_id", StringComparer.Ordinal) && header.Contains("impressions", StringComparer.Ordinal) ? new UpworthyTable() : new OwnTable();
    }
}
