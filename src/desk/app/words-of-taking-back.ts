/** Words of corrections, of names withdrawn and of lines revoked. */
export const takingBack = {
  correction: {
    title: 'Bài này người đọc đã thấy',
    lead: 'Bạn vừa sửa:',
    body: 'lời trong bài viết',
    was: (what: string, was: string, is: string) =>
      was === ''
        ? `${what}: thêm ${is}`
        : is === ''
          ? `${what}: bỏ ${was}`
          : `${what}: ${was} → ${is}`,
    sentence: (what: string, was: string, is: string) =>
      was === ''
        ? `Thêm ${what}: ${is.replace(/\.$/u, '')}.`
        : is === ''
          ? `Bỏ ${what} (${was}).`
          : `Sửa ${what}: ${was} thành ${is.replace(/\.$/u, '')}.`,
    kind: 'Báo là',
    kinds: {
      'dinh-chinh': 'Đính chính (trước ghi sai)',
      'cap-nhat': 'Cập nhật (việc đã khác trước)',
    },
    text: 'Lời báo ở trang Đính chính',
    textHelp: 'Nói rõ sửa gì thành gì, theo đâu. Không ghi tên người đã rút tên.',
    withNotice: 'Lưu và báo',
    without: 'Lưu, không báo (chỉ sửa câu chữ)',
    back: 'Sửa tiếp',
    done: 'Đã lưu và ghi lời báo. Bấm Đăng lên trang để người đọc thấy.',
  },
  withdrawal: {
    open: 'Rút tên, gỡ bài…',
    title: 'Rút tên, gỡ bài khỏi trang',
    lead: 'Bài được gỡ. Địa chỉ cũ còn lời báo đã gỡ; ảnh chia sẻ cũ thành ảnh trung tính.',
    requested: 'Ngày nhận yêu cầu',
    deadline: (days: number) => `Phải gỡ xong trong ${days} ngày kể từ ngày nhận.`,
    reason: 'Lời báo cho người đọc',
    reasonText: 'Bài đã được gỡ khỏi trang.',
    looking: 'Đang tìm những chỗ khác nêu tên…',
    alone: 'Không thấy chỗ nào khác nêu tên người này.',
    places: (count: number) => `Còn ${count} chỗ khác nêu tên. Chọn cách làm ở từng chỗ:`,
    place: (page: string, line: number) => `${page}, dòng ${line}`,
    hide: 'Bỏ tên ở dòng này, giữ việc được khen',
    keep: 'Phải giữ tên, vì:',
    why: 'Vì sao phải giữ',
    whyExample: 'Quyết định đã công bố',
    later: 'Tôi tự sửa ở bài ấy (trang chưa đăng được cho tới khi xong)',
    go: 'Gỡ bài',
    unsavedFirst: 'Lưu phần đang sửa trước đã.',
    done: 'Đã gỡ. Bấm Đăng lên trang để người đọc không còn thấy.',
    copies:
      'Facebook, Zalo còn giữ bản lưu của bài. Khi trang đã đăng, bảo họ đọc lại địa chỉ này:',
    networks: { facebook: 'Facebook đọc lại', zalo: 'Zalo đọc lại (dán địa chỉ vào đó)' },
  },
  line: {
    open: 'Rút tên, thu hồi một dòng…',
    title: 'Rút tên, thu hồi một dòng',
    line: 'Dòng nào',
    choose: 'Chọn dòng…',
    how: 'Việc gì',
    hide: 'Rút tên: người ấy yêu cầu không nêu tên',
    revoke: 'Thu hồi: có quyết định thu hồi khen thưởng',
    decision: 'Số quyết định thu hồi',
    date: 'Ngày quyết định',
    go: 'Ghi',
    done: 'Đã ghi. Bấm Đăng lên trang để người đọc thấy.',
  },
} as const;
