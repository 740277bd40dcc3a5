@echo off
rem A double click installs what is missing and opens the desk in the browser.
chcp 65001 >nul
cd /d "%~dp0"
call npm --version >nul 2>nul
if errorlevel 1 (
  echo Máy này chưa có Node. Tải bản LTS ở https://nodejs.org, cài xong rồi bấm đúp lại tệp này.
  pause
  exit /b 1
)
echo Đang xem phần mềm có đủ và đúng bản không. Lần đầu mất vài phút, đừng đóng cửa sổ này.
call npm install --no-audit --no-fund --prefer-offline --loglevel=error
if not exist node_modules (
  echo Chưa cài được phần mềm. Xem lại mạng rồi bấm đúp lại tệp này; vẫn không được thì gửi ảnh cửa sổ này cho người phụ trách kỹ thuật.
  pause
  exit /b 1
)
call npm run --silent desk
if errorlevel 1 pause
