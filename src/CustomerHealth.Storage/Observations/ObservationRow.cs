using System.Runtime.InteropServices;

namespace CustomerHealth.Storage.Observations;

/// <summary>One observation on its way in. Its texts lie one after the other in the buffer: value, source, id.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ObservationRow(
    long AccountId, long MeasureId, long At, long KnownAt, int Start, int ValueBytes, int SourceBytes, int IdBytes)
{
    /// <summary>Bytes of the row's texts.</summary>
    public int TextBytes => ValueBytes + SourceBytes + IdBytes;

    /// <summary>The order of the table as far as it matters, so that neighbours are inserted together; rows alike stay in the order they came into one buffer.</summary>
    public static int InTableOrder(ObservationRow a, ObservationRow b)
    {
        var order = ByKey(in a, in b);
        return order != 0 ? order : a.Start.CompareTo(b.Start);
    }

    /// <summary>The order of account, measure and instant.</summary>
    public static int ByKey(in ObservationRow a, in ObservationRow b)
    {
        var order = a.AccountId.CompareTo(b.AccountId);
        if (order == 0)
            order = a.MeasureId.CompareTo(b.MeasureId);
        return order != 0 ? order : a.At.CompareTo(b.At);
    }
}
